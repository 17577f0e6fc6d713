import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditEntry, exportAudit, listAudit, ListAuditRequest, type Page } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { csvFile } from './csv-file';
import { listOrPage } from '../http/list-or-page';
import { Route } from '../http/route';

@ApiTags('Audit')
@Controller('api/crm')
export class AuditController {
  constructor(private readonly services: ServiceClient) {}

  @Get('audit')
  @Route({
    access: 'audit.read',
    summary: 'Who did what, newest first',
    calls: [listAudit],
    answer: { pageOf: AuditEntry },
  })
  list(@Query() query: ListAuditRequest): Promise<readonly AuditEntry[] | Page<AuditEntry>> {
    return listOrPage(query, this.services.call(listAudit, query));
  }

  @Get('audit.csv')
  @Route({
    access: 'audit.read',
    summary: 'The same as a table in CSV',
    calls: [exportAudit],
    answer: { file: 'text/csv', about: 'The table, with headings; no cell is a formula' },
  })
  export(@Query() query: ListAuditRequest): Promise<StreamableFile> {
    return csvFile('audit.csv', (after) =>
      this.services.call(exportAudit, after === null ? query : { ...query, cursor: after }),
    );
  }
}
