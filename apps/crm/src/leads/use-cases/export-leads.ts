import { Injectable } from '@nestjs/common';
import type { ExportLeadsRequest, LeadsFilePart } from '@abbotsford/contracts';
import { writeLeads } from '../domain/leads-file';
import { ListLeads } from './list-leads';

/** So many of the longest texts still fit into one message of the NATS server. */
const A_PART = 200;

/** Leads of a filter as a table, part by part. By when they came in, which never changes: no line comes twice. */
@Injectable()
export class ExportLeads {
  constructor(private readonly listLeads: ListLeads) {}

  async run({ after, ...filter }: ExportLeadsRequest): Promise<LeadsFilePart> {
    const isFirst = after === undefined;
    const page = { sort: '-created_at', limit: A_PART, ...(isFirst ? {} : { cursor: after }) } as const;
    const { items, next_cursor } = await this.listLeads.run({ ...filter, ...page });
    return { csv: writeLeads(items, isFirst), after: next_cursor };
  }
}
