import { Inject, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { HealthRegistry } from '../health/health-registry';
import { Transaction } from './transaction';
import { observeRoundTrips } from './round-trips';

export interface MongoSettings {
  readonly MONGODB_URL: string;
  readonly MONGODB_DB_NAME: string;
}

/** One pool a process; indexes are built before the service takes its first request. */
@Module({ providers: [Transaction], exports: [Transaction] })
export class MongoModule implements OnApplicationBootstrap {
  constructor(
    @Inject(getConnectionToken()) private readonly connection: Connection,
    private readonly health: HealthRegistry,
  ) {}

  static forRoot(settings: MongoSettings): DynamicModule {
    return {
      module: MongoModule,
      global: true,
      imports: [
        MongooseModule.forRoot(settings.MONGODB_URL, {
          dbName: settings.MONGODB_DB_NAME,
          maxPoolSize: 20,
          serverSelectionTimeoutMS: 3_000,
          monitorCommands: true,
          w: 'majority',
          journal: true,
          retryAttempts: 20,
          retryDelay: 1_000,
        }),
      ],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    observeRoundTrips(this.connection);
    await Promise.all(Object.values(this.connection.models).map((model) => model.init()));
    this.health.add('database', async () => {
      if (this.connection.readyState !== 1) return { status: 'down', detail: 'not connected' };
      await this.connection.db?.admin().ping();
      return { status: 'up' };
    });
  }
}
