import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Collection, Connection } from 'mongoose';
import type { ConfigDefinition, ConfigOf } from '../config/define-config';
import { integer } from '../config/settings';
import { outsideRequest } from '../context/request-context';
import { CONFIG } from '../tokens';

/** Settings of every service that calls a provider. */
export const apiLoggerSettings = {
  API_LOGGER_DAYS: integer({
    min: 1,
    max: 3_650,
    default: 90,
    about: 'How many days api_logger keeps calls to providers',
  }),
};

/**
 * One call to a provider, in the form that the seed gives `api_logger`; whatever else a caller knows of it is kept too.
 * `api_key` is `...` and the key's last four characters, never more.
 */
export interface ApiLoggerRow {
  readonly timestamp: Date;
  readonly api_key: string;
  readonly api_params: object;
  readonly payload: object;
  readonly response_msg: string;
  readonly usage_tokens: object;
  readonly model: string;
  readonly tool_calls: readonly unknown[];
  readonly finish_reason: string | null;
  readonly response_id: string | null;
}

const COLLECTION = 'api_logger';
const TTL_INDEX = 'timestamp_ttl';
const DAY_SECONDS = 24 * 3_600;
/** MongoDB's error codes. */
const INDEX_NOT_FOUND = 27;
/** An index of this name has other options: MongoDB has had two codes for it. */
const INDEX_CONFLICTS: readonly unknown[] = [85, 86];

/** Writes calls to providers to `api_logger`. Append-only: rows are never changed, and go by their age alone. */
@Injectable()
export class MongoApiLogger implements OnApplicationBootstrap {
  private readonly rows: Collection;

  constructor(
    @Inject(getConnectionToken()) connection: Connection,
    @Inject(CONFIG) private readonly settings: ConfigOf<ConfigDefinition<typeof apiLoggerSettings>>,
  ) {
    this.rows = connection.collection(COLLECTION);
  }

  /** A changed number of days holds for the rows that are there already. */
  async onApplicationBootstrap(): Promise<void> {
    const seconds = this.settings.API_LOGGER_DAYS * DAY_SECONDS;
    // Also serves the CRM's figures, which read a span of time.
    const create = () => this.rows.createIndex({ timestamp: 1 }, { name: TTL_INDEX, expireAfterSeconds: seconds });
    try {
      await create();
    } catch (error) {
      if (!INDEX_CONFLICTS.includes(codeOf(error))) throw error;
      await this.dropTtl();
      await create();
    }
  }

  async write(row: ApiLoggerRow): Promise<void> {
    // Also of a turn that was given up.
    await outsideRequest(() => this.rows.insertOne({ ...row }));
  }

  private async dropTtl(): Promise<void> {
    try {
      await this.rows.dropIndex(TTL_INDEX);
    } catch (error) {
      // Another replica that starts with the same change was faster.
      if (codeOf(error) !== INDEX_NOT_FOUND) throw error;
    }
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
