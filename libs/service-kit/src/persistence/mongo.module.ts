import { Inject, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { Check } from '@abbotsford/contracts';
import { HealthRegistry } from '../health/health-registry';
import { Transaction } from './transaction';
import { observeRoundTrips } from './round-trips';
import { BACKGROUND_MS, limitOperations } from './time-limits';

export interface MongoSettings {
  readonly MONGODB_URL: string;
  readonly MONGODB_DB_NAME: string;
}

const PING_MS = 1_000;

/** What the health of the service is while the database is away. */
const WITHOUT_DATABASE = Symbol('health without the database');

/** One pool a process; indexes are built before the service takes its first request. */
@Module({ providers: [Transaction], exports: [Transaction] })
export class MongoModule implements OnApplicationBootstrap {
  constructor(
    @Inject(getConnectionToken()) private readonly connection: Connection,
    private readonly health: HealthRegistry,
    @Inject(WITHOUT_DATABASE) private readonly withoutDatabase: 'down' | 'degraded',
  ) {}

  static forRoot(settings: MongoSettings, withoutDatabase: 'down' | 'degraded' = 'down'): DynamicModule {
    return {
      module: MongoModule,
      global: true,
      providers: [{ provide: WITHOUT_DATABASE, useValue: withoutDatabase }],
      imports: [
        MongooseModule.forRoot(settings.MONGODB_URL, {
          dbName: settings.MONGODB_DB_NAME,
          maxPoolSize: 20,
          serverSelectionTimeoutMS: 3_000,
          // A server that hangs is found out by the monitor within 15 s; this frees connections that it has not.
          connectTimeoutMS: 5_000,
          socketTimeoutMS: 2 * BACKGROUND_MS,
          monitorCommands: true,
          w: 'majority',
          journal: true,
          retryAttempts: 20,
          retryDelay: 1_000,
          connectionFactory: limitOperations,
        }),
      ],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    observeRoundTrips(this.connection);
    await Promise.all(Object.values(this.connection.models).map((model) => model.init()));
    const check = async (): Promise<Check> => {
      if (this.connection.readyState !== 1) return { status: this.withoutDatabase, detail: 'not connected' };
      await this.connection.db
        ?.admin()
        .command({ ping: 1, maxTimeMS: PING_MS }, { signal: AbortSignal.timeout(PING_MS) });
      return { status: 'up' };
    };
    this.health.add('database', check, this.withoutDatabase);
  }
}
