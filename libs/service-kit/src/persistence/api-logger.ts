import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Collection, Connection } from 'mongoose';
import { integer } from '../config/settings';
import { outsideRequest } from '../context/request-context';

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
/** Writes calls to providers to `api_logger`. Append-only: rows are never changed, and go by their age alone. */
@Injectable()
export class MongoApiLogger {
  private readonly rows: Collection;

  constructor(@Inject(getConnectionToken()) connection: Connection) {
    this.rows = connection.collection(COLLECTION);
  }

  async write(row: ApiLoggerRow): Promise<void> {
    // Also of a turn that was given up.
    await outsideRequest(() => this.rows.insertOne({ ...row }));
  }
}
