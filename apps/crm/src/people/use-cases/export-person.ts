import { Inject, Injectable } from '@nestjs/common';
import type { PersonContact, PersonInCrm } from '@abbotsford/contracts';
import { CONFIG, Transaction } from '@abbotsford/service-kit';
import { AuditLog } from '../../audit/audit-log';
import type { CrmConfig } from '../../config';
import { contactOf } from '../contact-of';
import { CopyOfData } from '../copy-of-data';
import { maskedContact } from '../domain/contact';
import { severalPeople } from '../people-errors';
import { PersonFinder } from '../person-finder';

/** Everything that the CRM holds of a person, for the person. */
@Injectable()
export class ExportPerson {
  constructor(
    private readonly finder: PersonFinder,
    private readonly copies: CopyOfData,
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
    return this.copies.of({ identity, leads, deals, tickets }, identity.emails);
  }
}
