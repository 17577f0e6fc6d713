import { Controller, Module, type DynamicModule } from '@nestjs/common';
import {
  apiLogRequests,
  type ApiLogFilter,
  type ApiLogService,
  type ApiLogTotals,
  type ListProviderCallsRequest,
  type Page,
  type ProviderCall,
  type ProviderCallRequest,
  type ProviderCallSummary,
} from '@abbotsford/contracts';
import { requireRight } from '../context/authorise';
import type { RequestContext } from '../context/request-context';
import { Handles } from '../messaging/handles';
import { MongoApiLogger } from './api-logger';
import { ProviderCalls } from './provider-calls';

/** The log of a service's calls to providers: written by `MongoApiLogger`, and told to whoever has the right. */
@Module({})
export class ApiLogModule {
  static of(service: ApiLogService): DynamicModule {
    return {
      module: ApiLogModule,
      controllers: [apiLogController(service)],
      providers: [MongoApiLogger, ProviderCalls],
      exports: [MongoApiLogger],
    };
  }
}

function apiLogController(service: ApiLogService) {
  const { list, total, get } = apiLogRequests[service];

  /** Every method is async, so that a refusal is an answer like any other. */
  @Controller()
  class ApiLogController {
    constructor(private readonly calls: ProviderCalls) {}

    @Handles(list)
    async list(request: ListProviderCallsRequest, context: RequestContext): Promise<Page<ProviderCallSummary>> {
      requireRight(context, 'api_log.read');
      return this.calls.list(request);
    }

    @Handles(total)
    async total(filter: ApiLogFilter, context: RequestContext): Promise<ApiLogTotals> {
      requireRight(context, 'api_log.read');
      return this.calls.total(filter);
    }

    @Handles(get)
    async get({ call_id }: ProviderCallRequest, context: RequestContext): Promise<ProviderCall> {
      requireRight(context, 'api_log.read');
      return this.calls.get(call_id);
    }
  }
  return ApiLogController;
}
