import { Injectable } from '@nestjs/common';
import type { ExportedLead, PersonInCrm } from '@abbotsford/contracts';
import { AuditLog } from '../audit/audit-log';
import { DealActivitiesRepository } from '../deals/deal-activities.repository';
import { toDealView } from '../deals/domain/deal';
import { alsoTold } from '../leads/domain/also-told';
import { toLeadView, type Lead } from '../leads/domain/lead';
import { toOwnView } from '../tickets/domain/ticket';
import type { Person } from './person-finder';

/** What the CRM holds of a person, as the person is given it. */
@Injectable()
export class CopyOfData {
  constructor(
    private readonly activities: DealActivitiesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @param mentioned addresses that the logs of other cards are searched for, too */
  async of(
    { identity, leads, deals, tickets }: Omit<Person, 'people' | 'accounts'>,
    mentioned: readonly string[],
  ): Promise<PersonInCrm> {
    const deal_ids = deals.map(({ id }) => id);
    return {
      identity,
      leads: leads.map(toExportedLead),
      deals: deals.map(toDealView),
      activities: await this.activities.ofPerson(deal_ids, mentioned),
      tickets: tickets.map(toOwnView),
      audit: await this.audit.ofLeads(leads.map(({ id }) => id)),
    };
  }
}

const toExportedLead = (lead: Lead): ExportedLead => ({
  ...toLeadView(lead, alsoTold(lead)),
  sessions: Object.fromEntries(lead.sources.map((source) => [source.visitor_id, source])),
});
