import { Readable } from 'node:stream';
import { Body, Controller, Get, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { exportDeals, importDeals, ImportDealsRequest, ImportReport, type DealsFilePart } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { Route } from '../http/route';

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
  async export(): Promise<StreamableFile> {
    // Before anything is sent, so that a refusal is an answer like any other.
    const first = await this.services.call(exportDeals, {});
    return new StreamableFile(Readable.from(this.parts(first)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="deals.csv"',
    });
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

  private async *parts(first: DealsFilePart): AsyncGenerator<string> {
    yield first.csv;
    for (let { after } = first; after !== null;) {
      const part = await this.services.call(exportDeals, { after });
      yield part.csv;
      after = part.after;
    }
  }
}
