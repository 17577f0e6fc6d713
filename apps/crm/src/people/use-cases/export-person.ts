import { Inject, Injectable } from '@nestjs/common';
import type { ExportedLead, PersonContact, PersonInCrm } from '@abbotsford/contracts';
import { CONFIG, Transaction } from '@abbotsford/service-kit';
import { AuditLog } from '../../audit/audit-log';
import type { CrmConfig } from '../../config';
import { DealActivitiesRepository } from '../../deals/deal-activities.repository';
import { toDealView } from '../../deals/domain/deal';
import { alsoTold } from '../../leads/domain/also-told';
import { toLeadView, type Lead } from '../../leads/domain/lead';
import { toOwnView } from '../../tickets/domain/ticket';
import { contactOf } from '../contact-of';
import { maskedContact } from '../domain/contact';
import { severalPeople } from '../people-errors';
import { PersonFinder } from '../person-finder';

/** Everything that the CRM holds of a person, for the person. */
@Injectable()
export class ExportPerson {
  constructor(
    private readonly finder: PersonFinder,
    private readonly activities: DealActivitiesRepository,
    private readonly audit: AuditLog,
    private readonly transaction: Transaction,
    @Inject(CONFIG) private readonly config: CrmConfig,
  ) {}

  async run(request: PersonContact, actorId: string): Promise<PersonInCrm> {
    const contact = contactOf(request, this.config.HOME_COUNTRY);
    const { identity, leads, deals, tickets, people } = await this.finder.find(contact);
    if (people > 1) throw severalPeople();
    const lead_ids = leads.map(({ id }) => id);
    const entry = { action: 'person.exported', actor_id: actorId, lead_ids, subject: maskedContact(contact) } as const;
    await this.transaction.run((session) => this.audit.add(entry, session));
    const deal_ids = deals.map(({ id }) => id);
    return {
      identity,
      leads: leads.map(toExportedLead),
      deals: deals.map(toDealView),
      activities: await this.activities.ofPerson(deal_ids, identity.emails),
      tickets: tickets.map(toOwnView),
      audit: await this.audit.ofLeads(lead_ids),
    };
  }
}

const toExportedLead = (lead: Lead): ExportedLead => ({
  ...toLeadView(lead, alsoTold(lead)),
  sessions: Object.fromEntries(lead.sources.map((source) => [source.visitor_id, source])),
});
