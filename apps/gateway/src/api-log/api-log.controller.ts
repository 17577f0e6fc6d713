import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { outboundApiLog, ProviderCall, ProviderCallSummary, type Page } from '@abbotsford/contracts';
import { IdParam } from '../http/id-param';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';
import { ApiLogTotalsAnswer, ApiLogTotalsQuery, ListApiLogQuery } from './api-log-answers';
import { ApiLogs } from './api-logs';

/** Calls to providers over all services. */
@ApiTags('API log')
@Controller('api/crm/api-log')
export class ApiLogController {
  constructor(private readonly logs: ApiLogs) {}

  @Get()
  @Route({
    access: 'api_log.read',
    summary: 'Calls to providers, newest first',
    calls: [outboundApiLog.list],
    answer: { pageOf: ProviderCallSummary },
  })
  list(@Query() query: ListApiLogQuery): Promise<readonly ProviderCallSummary[] | Page<ProviderCallSummary>> {
    return listOrPage(query, this.logs.list(query));
  }

  @Get('totals')
  @Route({
    access: 'api_log.read',
    summary: 'What the calls of a filter have used and cost together',
    calls: [outboundApiLog.total],
    answer: ApiLogTotalsAnswer,
  })
  totals(@Query() query: ApiLogTotalsQuery): Promise<ApiLogTotalsAnswer> {
    return this.logs.totals(query);
  }

  @Get(':id')
  @Route({
    access: 'api_log.read',
    summary: 'One call, with what was asked and answered',
    calls: [outboundApiLog.get],
    answer: ProviderCall,
  })
  get(@Param() { id }: IdParam): Promise<ProviderCall> {
    return this.logs.get(id);
  }
}
