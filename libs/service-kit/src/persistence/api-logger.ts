import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { ClientSession, Collection, Connection } from 'mongoose';
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
  /** What a provider counts that counts no tokens. */
  readonly usage_units?: { readonly seconds?: number; readonly characters?: number };
  /** US dollars, as far as known. */
  readonly cost_usd?: number;
  readonly model: string;
  readonly tool_calls: readonly unknown[];
  readonly finish_reason: string | null;
  readonly response_id: string | null;
}

const COLLECTION = 'api_logger';
/** Writes calls to providers to `api_logger`. Rows are never changed; they go by their age, or with a person who is erased. */
@Injectable()
export class MongoApiLogger implements OnApplicationBootstrap {
  private readonly rows: Collection;

  constructor(@Inject(getConnectionToken()) connection: Connection) {
    this.rows = connection.collection(COLLECTION);
  }

  async onApplicationBootstrap(): Promise<void> {
    // count, removeOf
    await this.rows.createIndex({ conversation_id: 1 });
  }

  async write(row: ApiLoggerRow): Promise<void> {
    // Also of a turn that was given up.
    await outsideRequest(() => this.rows.insertOne({ ...row }));
  }

  /** How many calls were made for these conversations. */
  count(conversationIds: readonly string[]): Promise<number> {
    return this.rows.countDocuments({ conversation_id: { $in: [...conversationIds] } });
  }

  /** Removes the calls that were made for these conversations; gives how many. */
  async removeOf(conversationIds: readonly string[], session?: ClientSession): Promise<number> {
    const wanted = { conversation_id: { $in: [...conversationIds] } };
    const { deletedCount } = await this.rows.deleteMany(wanted, session ? { session } : {});
    return deletedCount;
  }
}
