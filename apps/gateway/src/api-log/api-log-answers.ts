import {
  apiLogServices,
  ApiLogFilter,
  ApiLogTotals,
  Choice,
  ListProviderCallsRequest,
  TextList,
  type ApiLogService,
} from '@abbotsford/contracts';

const ofService = () => Choice(apiLogServices, { optional: true, about: 'Those that this service made' });

export class ListApiLogQuery extends ListProviderCallsRequest {
  @ofService()
  service?: ApiLogService;
}

export class ApiLogTotalsQuery extends ApiLogFilter {
  @ofService()
  service?: ApiLogService;
}

export class ApiLogTotalsAnswer extends ApiLogTotals {
  @TextList({ maxItems: 10, maxLength: 40, about: 'Services that did not answer; their calls are not in it' })
  away!: string[];
}
