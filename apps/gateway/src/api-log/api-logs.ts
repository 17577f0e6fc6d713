import { Injectable } from '@nestjs/common';
import {
  apiLogRequests,
  apiLogServices,
  ServiceError,
  type ApiLogService,
  type ApiLogTotals,
  type Page,
  type ProviderCall,
  type ProviderCallSummary,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { joinPages, nullWhenAway } from '../http/join-pages';
import type { ApiLogTotalsAnswer, ApiLogTotalsQuery, ListApiLogQuery } from './api-log-answers';

const LISTED = 1_000;

/** The calls to providers of all services that make some. One that is away is left out. */
@Injectable()
export class ApiLogs {
  constructor(private readonly services: ServiceClient) {}

  async list({ service, ...query }: ListApiLogQuery): Promise<Page<ProviderCallSummary>> {
    const asked = asking(service).map((name) =>
      this.services.call(apiLogRequests[name].list, query).catch(nullWhenAway),
    );
    return joinPages(
      (await Promise.all(asked)).filter((page) => page !== null),
      query.limit ?? LISTED,
    );
  }

  async totals({ service, ...filter }: ApiLogTotalsQuery): Promise<ApiLogTotalsAnswer> {
    const asked = asking(service).map(async (name) => {
      const totals = await this.services.call(apiLogRequests[name].total, filter).catch(nullWhenAway);
      return { name, totals };
    });
    const answers = await Promise.all(asked);
    return {
      ...answers.flatMap(({ totals }) => totals ?? []).reduce(sum, nothing),
      away: answers.flatMap(({ name, totals }) => (totals ? [] : [name])),
    };
  }

  /** Whose it is, its id does not tell. @throws ServiceError api_log.not_found when none has it */
  async get(call_id: string): Promise<ProviderCall> {
    const asked = apiLogServices.map((name) =>
      this.services.call(apiLogRequests[name].get, { call_id }).catch((error: unknown) => {
        if (error instanceof ServiceError && error.code === 'api_log.not_found') return error;
        return nullWhenAway(error);
      }),
    );
    const answers = await Promise.all(asked);
    const found = answers.find((answer) => answer !== null && !(answer instanceof ServiceError));
    if (found) return found as ProviderCall;
    throw (
      answers.find((answer) => answer instanceof ServiceError) ??
      new ServiceError('service.unavailable', 'A part of our service is not available right now.')
    );
  }
}

const asking = (service: ApiLogService | undefined): readonly ApiLogService[] => (service ? [service] : apiLogServices);

const nothing: ApiLogTotals = {
  ...{ calls: 0, failed: 0, unpriced: 0, cost_usd: 0 },
  ...{ tokens_in: 0, tokens_out: 0, seconds: 0, characters: 0 },
};

const sum = (a: ApiLogTotals, b: ApiLogTotals): ApiLogTotals =>
  Object.fromEntries(
    Object.entries(a).map(([name, value]) => [name, value + b[name as keyof ApiLogTotals]]),
  ) as unknown as ApiLogTotals;
