import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { Types, type Collection, type Connection, type mongo } from 'mongoose';
import {
  pageOf,
  placeOf,
  ServiceError,
  type ApiLogFilter,
  type ApiLogTotals,
  type ListProviderCallsRequest,
  type Page,
  type ProviderCall,
  type ProviderCallSummary,
} from '@abbotsford/contracts';
import { SERVICE } from '../tokens';
import { API_LOGGER, type StoredCall } from './api-logger';
import { toProviderCall, toSummary, type ListedRow } from './to-provider-call';

const WITHOUT_PAGING = 1_000;

type Row = StoredCall & { readonly _id: Types.ObjectId };

/** The calls to providers that this service has made. */
@Injectable()
export class ProviderCalls {
  private readonly rows: Collection<Row>;

  constructor(
    @Inject(getConnectionToken()) connection: Connection,
    @Inject(SERVICE) private readonly service: string,
  ) {
    this.rows = connection.collection<Row>(API_LOGGER);
  }

  /** Newest first. */
  async list({ limit = WITHOUT_PAGING, ...request }: ListProviderCallsRequest): Promise<Page<ProviderCallSummary>> {
    const place = placeOf(request);
    const earlier = place && [
      { timestamp: { $lt: place.created_at } },
      { timestamp: place.created_at, _id: { $lt: new Types.ObjectId(place.id) } },
    ];
    const rows = await this.rows
      .find({ ...this.query(request), ...(earlier ? { $or: earlier } : {}) })
      .project<ListedRow>({ payload: 0, response_msg: 0, tool_calls: 0, api_params: 0 })
      .sort({ timestamp: -1, _id: -1 })
      .limit(limit + 1)
      .toArray();
    return pageOf(rows.map(toSummary), limit);
  }

  async total(filter: ApiLogFilter): Promise<ApiLogTotals> {
    const failed = { $ne: ['$error_code', null] };
    const [sums] = await this.rows
      .aggregate<ApiLogTotals>([
        { $match: this.query(filter) },
        {
          $group: {
            _id: null,
            calls: { $sum: 1 },
            failed: { $sum: { $cond: [failed, 1, 0] } },
            unpriced: { $sum: { $cond: [{ $eq: ['$cost_usd', null] }, 1, 0] } },
            cost_usd: { $sum: '$cost_usd' },
            tokens_in: { $sum: '$units.tokens_in' },
            tokens_out: { $sum: '$units.tokens_out' },
            seconds: { $sum: '$units.seconds' },
            characters: { $sum: '$units.characters' },
          },
        },
        { $unset: '_id' },
      ])
      .toArray();
    return sums ?? nothing;
  }

  /** @throws ServiceError api_log.not_found */
  async get(id: string): Promise<ProviderCall> {
    const row = await this.rows.findOne({ _id: new Types.ObjectId(id), service: this.service });
    if (!row) throw new ServiceError('api_log.not_found', 'This call is not in the log. It may be past its time.');
    return toProviderCall(row);
  }

  private query({ kind, outcome, conversation, from, to }: ApiLogFilter): mongo.Filter<Row> {
    const timestamp = { ...(from && { $gte: new Date(from) }), ...(to && { $lt: new Date(to) }) };
    return {
      service: this.service,
      ...(kind && { kind }),
      ...(outcome && { error_code: outcome === 'failed' ? { $ne: null } : null }),
      ...(conversation && { conversation_id: conversation }),
      ...(from || to ? { timestamp } : {}),
    };
  }
}

const nothing: ApiLogTotals = {
  ...{ calls: 0, failed: 0, unpriced: 0, cost_usd: 0 },
  ...{ tokens_in: 0, tokens_out: 0, seconds: 0, characters: 0 },
};
