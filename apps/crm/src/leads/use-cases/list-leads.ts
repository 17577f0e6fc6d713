import { Injectable } from '@nestjs/common';
import type { LeadFilter, LeadOverview, LeadSummary, ListLeadsRequest, Page } from '@abbotsford/contracts';
import { toLeadSummary } from '../domain/lead';
import { LeadLists } from '../lead-lists';
import { cursorOf, orderOf, placeOf } from '../lead-place';
import { toLead } from '../leads.repository';

const WITHOUT_PAGING = 1_000;

/** Leads of a filter in an order, newest first without one. */
@Injectable()
export class ListLeads {
  constructor(private readonly lists: LeadLists) {}

  async run({
    sort = '-created_at',
    limit = WITHOUT_PAGING,
    cursor,
    ...filter
  }: ListLeadsRequest): Promise<Page<LeadSummary>> {
    const order = orderOf(sort);
    const place = cursor === undefined ? null : placeOf(cursor, order);
    const found = await this.lists.page(filter, order, limit + 1, place);
    const rows = found
      .slice(0, limit)
      .map((row) => ({ ...row, conversation_history: [], note_log: [], activities: [] }));
    const last = rows.at(-1);
    return {
      items: rows.map((row) => toLeadSummary(toLead(row))),
      next_cursor: last && found.length > limit ? cursorOf(last, order) : null,
    };
  }

  async overview(filter: LeadFilter): Promise<LeadOverview> {
    const [count, unseen, types, owners, came_from] = await Promise.all([
      this.lists.count(filter),
      this.lists.unseen(),
      this.lists.choices('type'),
      this.lists.choices('owner'),
      this.lists.choices('came_from'),
    ]);
    return { count, unseen, types, owners, came_from };
  }
}
