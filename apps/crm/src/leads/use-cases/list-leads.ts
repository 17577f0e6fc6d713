import { Injectable } from '@nestjs/common';
import { pageOf, placeOf, type LeadSummary, type Page, type PageRequest } from '@abbotsford/contracts';
import { toLeadSummary } from '../domain/lead';
import { LeadsRepository } from '../leads.repository';

const WITHOUT_PAGING = 1_000;

/** Leads, newest first. */
@Injectable()
export class ListLeads {
  constructor(private readonly leads: LeadsRepository) {}

  async run(request: PageRequest): Promise<Page<LeadSummary>> {
    const limit = request.limit ?? WITHOUT_PAGING;
    const found = await this.leads.newest(limit + 1, placeOf(request));
    return pageOf(found.map(toLeadSummary), limit);
  }
}
