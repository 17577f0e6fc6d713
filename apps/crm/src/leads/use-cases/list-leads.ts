import { Injectable } from '@nestjs/common';
import type { LeadSummary, Page, PageRequest } from '@abbotsford/contracts';
import { toLeadSummary } from '../domain/lead';
import { fromCursor, toCursor } from '../domain/lead-cursor';
import { LeadsRepository } from '../leads.repository';

const WITHOUT_PAGING = 1_000;

/** Leads, newest first. */
@Injectable()
export class ListLeads {
  constructor(private readonly leads: LeadsRepository) {}

  async run({ limit = WITHOUT_PAGING, cursor }: PageRequest): Promise<Page<LeadSummary>> {
    // One more than asked for tells whether there is a next page.
    const found = await this.leads.newest(limit + 1, cursor === undefined ? null : fromCursor(cursor));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return { items: page.map(toLeadSummary), next_cursor: last && found.length > limit ? toCursor(last) : null };
  }
}
