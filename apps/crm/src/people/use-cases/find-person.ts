import { Inject, Injectable } from '@nestjs/common';
import type { FoundPerson, HeldOfPerson, PersonContact } from '@abbotsford/contracts';
import { CONFIG, Transaction } from '@abbotsford/service-kit';
import { maskedEmail, maskedName, maskedPhone } from '@abbotsford/text';
import { AuditLog } from '../../audit/audit-log';
import type { CrmConfig } from '../../config';
import { DealActivitiesRepository } from '../../deals/deal-activities.repository';
import { maskedContact } from '../domain/contact';
import { contactOf } from '../contact-of';
import { PersonFinder, type Person } from '../person-finder';

const SAMPLES = 5;

/** Says what the CRM holds of a person, masked, and notes that somebody looked. */
@Injectable()
export class FindPerson {
  constructor(
    private readonly finder: PersonFinder,
    private readonly activities: DealActivitiesRepository,
    private readonly audit: AuditLog,
    private readonly transaction: Transaction,
    @Inject(CONFIG) private readonly config: CrmConfig,
  ) {}

  async run(request: PersonContact, actorId: string): Promise<FoundPerson> {
    const contact = contactOf(request, this.config.HOME_COUNTRY);
    const person = await this.finder.find(contact);
    const held = await this.heldOf(person);
    const lead_ids = person.leads.map(({ id }) => id);
    const entry = { action: 'person.looked_up', actor_id: actorId, lead_ids, subject: maskedContact(contact) } as const;
    await this.transaction.run((session) => this.audit.add(entry, session));
    return { identity: person.identity, people: person.people, held };
  }

  private async heldOf({ identity, leads, deals, tickets }: Person): Promise<HeldOfPerson[]> {
    const activities = await this.activities.ofPerson(
      deals.map(({ id }) => id),
      identity.emails,
    );
    const shown = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ');
    return [
      {
        what: 'leads',
        count: leads.length,
        samples: leads
          .slice(0, SAMPLES)
          .map(({ user_name, email, mobile }) =>
            shown([user_name && maskedName(user_name), email && maskedEmail(email), mobile && maskedPhone(mobile)]),
          ),
      },
      {
        what: 'deals',
        count: deals.length,
        samples: deals.slice(0, SAMPLES).map(({ company_name }) => maskedName(company_name)),
      },
      { what: 'activities', count: activities.length, samples: [] },
      { what: 'tickets', count: tickets.length, samples: tickets.slice(0, SAMPLES).map(({ number }) => number) },
    ];
  }
}
