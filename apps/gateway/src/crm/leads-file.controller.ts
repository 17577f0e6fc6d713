import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { exportLeads, LeadFilter } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { Route } from '../http/route';
import { csvFile } from './csv-file';

/** Leads as a table in CSV; one that comes in is `LeadsController.import`. */
@ApiTags('CRM')
@Controller('api/crm')
export class LeadsFileController {
  constructor(private readonly services: ServiceClient) {}

  @Get('leads.csv')
  @Route({
    access: 'crm.export',
    summary: 'Leads of a filter as a table in CSV, newest first; all of them without',
    calls: [exportLeads],
    answer: { file: 'text/csv', about: 'The table, with headings; no cell is a formula' },
  })
  export(@Query() filter: LeadFilter): Promise<StreamableFile> {
    return csvFile('leads.csv', (after) =>
      this.services.call(exportLeads, { ...filter, ...(after === null ? {} : { after }) }),
    );
  }
}
