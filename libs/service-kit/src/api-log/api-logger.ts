import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { ClientSession, Collection, Connection } from 'mongoose';
import type { CallKind, CallUnits } from '@abbotsford/contracts';
import { integer } from '../config/settings';
import { outsideRequest } from '../context/request-context';
import { SERVICE } from '../tokens';

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
  readonly kind: CallKind;
  readonly api_key: string;
  readonly api_params: object;
  readonly payload: object;
  readonly response_msg: string;
  /** As the provider told it. */
  readonly usage_tokens: object;
  /** What it has used, by whatever the provider counts. */
  readonly units: Partial<CallUnits>;
  /** US dollars; null when nobody knows the price. */
  readonly cost_usd: number | null;
  readonly model: string;
  readonly tool_calls: readonly unknown[];
  readonly finish_reason: string | null;
  readonly response_id: string | null;
  readonly request_id: string | null;
  readonly conversation_id: string | null;
  readonly duration_ms: number | null;
  readonly error_code: string | null;
  /** What the call was for, where it is made with a prompt. */
  readonly prompt_id?: string;
}

/** As it is stored: services that share a database share the collection, and each has its own rows. */
export interface StoredCall extends ApiLoggerRow {
  readonly service: string;
}

export const API_LOGGER = 'api_logger';

/** Writes calls to providers to `api_logger`. Rows are never changed; they go by their age, or with a person who is erased. */
@Injectable()
export class MongoApiLogger implements OnApplicationBootstrap {
  private readonly rows: Collection;

  constructor(
    @Inject(getConnectionToken()) connection: Connection,
    @Inject(SERVICE) private readonly service: string,
  ) {
    this.rows = connection.collection(API_LOGGER);
  }

  async onApplicationBootstrap(): Promise<void> {
    // count, removeOf, and ProviderCalls of a conversation
    await this.rows.createIndex({ conversation_id: 1 });
    // ProviderCalls
    await this.rows.createIndex({ service: 1, timestamp: -1, _id: -1 });
  }

  async write(row: ApiLoggerRow): Promise<void> {
    // Also of a turn that was given up.
    await outsideRequest(() => this.rows.insertOne({ ...row, service: this.service }));
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
