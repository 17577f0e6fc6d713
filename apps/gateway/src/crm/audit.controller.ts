import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditEntry, listAudit, PageRequest, type Page } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';

@ApiTags('People')
@Controller('api/crm/audit')
export class AuditController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  @Route({
    access: 'audit.read',
    summary: 'Who did what with people’s data, newest first',
    calls: [listAudit],
    answer: { pageOf: AuditEntry },
  })
  list(@Query() query: PageRequest): Promise<readonly AuditEntry[] | Page<AuditEntry>> {
    return listOrPage(query, this.services.call(listAudit, query));
  }
}
