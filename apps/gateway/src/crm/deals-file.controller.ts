import { Body, Controller, Get, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { exportDeals, importDeals, ImportDealsRequest, ImportReport } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { Route } from '../http/route';
import { csvFile } from './csv-file';

/** Deals as a table in CSV, out and in. */
@ApiTags('CRM')
@Controller('api/crm')
export class DealsFileController {
  constructor(private readonly services: ServiceClient) {}

  @Get('deals.csv')
  @Route({
    access: 'crm.export',
    summary: 'All deals as a table in CSV, oldest first',
    calls: [exportDeals],
    answer: { file: 'text/csv', about: 'The table, with headings; no cell is a formula' },
  })
  export(): Promise<StreamableFile> {
    return csvFile('deals.csv', (after) => this.services.call(exportDeals, after === null ? {} : { after }));
  }

  @Post('deals/import')
  @Route({
    access: 'deals.write',
    summary: 'Make deals of a table in CSV, with a report line by line',
    calls: [importDeals],
    answer: ImportReport,
  })
  import(@Body() body: ImportDealsRequest): Promise<ImportReport> {
    return this.services.call(importDeals, body);
  }
}
