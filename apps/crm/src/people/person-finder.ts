import { Injectable } from '@nestjs/common';
import { findAccounts, type AccountIdentity, type PersonIdentity } from '@abbotsford/contracts';
import { ServiceClient, type ClientSession } from '@abbotsford/service-kit';
import { DealsRepository } from '../deals/deals.repository';
import type { Deal } from '../deals/domain/deal';
import { DeletedLeadsRepository } from '../leads/deleted-leads.repository';
import type { Lead } from '../leads/domain/lead';
import { LeadsRepository, toLead } from '../leads/leads.repository';
import { TrashedLeadsRepository } from '../leads/trashed-leads.repository';
import type { Ticket } from '../tickets/domain/ticket';
import { TicketsRepository } from '../tickets/tickets.repository';
import { spellingsOf, type Contact } from './domain/contact';
import { identityOfAccount, type OwnAccount } from './domain/own-account';
import { countPeople, identityOf, isOfPerson, withMore } from './domain/identity';

/** What the CRM holds of a person; who was looked for is told of what sales deleted within the last day, too. */
export interface Holdings {
  readonly leads: readonly Lead[];
  readonly deals: readonly Deal[];
}

export interface Person extends Holdings {
  readonly identity: PersonIdentity;
  readonly accounts: readonly AccountIdentity[];
  readonly tickets: readonly Ticket[];
  readonly people: number;
}

/** An address leads to a number, and that to a lead without an address; no further. */
const STEPS = 4;

/** Finds out who a person is, from one email address or phone number. */
@Injectable()
export class PersonFinder {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly deals: DealsRepository,
    private readonly deletedLeads: DeletedLeadsRepository,
    private readonly trash: TrashedLeadsRepository,
    private readonly tickets: TicketsRepository,
    private readonly client: ServiceClient,
  ) {}

  /** @throws ServiceError what auth answers when it is away */
  async find(contact: Contact): Promise<Person> {
    const emails = contact.kind === 'email' ? spellingsOf([contact.value]) : [];
    const phones = contact.kind === 'phone' ? [contact.value] : [];
    let leads = await this.leads.sharing({ emails, phones, places: [] }, null);
    let accounts = await this.accountsOf([...emails, ...leads.flatMap((lead) => lead.emails)], phones);
    const people = countPeople(contact, { leads, accounts });
    let identity = identityOf(contact, { leads, accounts });
    for (let step = 0; people === 1 && step < STEPS; step++) {
      const before = identity;
      leads = await this.leadsOf(identity);
      accounts = await this.accountsOf(identity.emails, phones);
      identity = identityOf(contact, { leads, accounts });
      if (identity.emails.length === before.emails.length && identity.phones.length === before.phones.length) break;
    }
    const deleted = await this.deletedLeads.ofContacts([...identity.emails, ...identity.phones]);
    identity = withMore(identity, { visitor_ids: deleted });
    const trashed = await this.trashedOf(identity);
    leads = [...leads, ...trashed.leads];
    const deals = [...(await this.dealsOf(identity, leads)), ...trashed.deals];
    const tickets = await this.tickets.ofUsers(identity.user_ids ?? []);
    const conversation_ids = toldIn(trashed.leads, deals, tickets);
    return { identity: withMore(identity, { conversation_ids }), leads, deals, tickets, accounts, people };
  }

  /** What is held of somebody who asks about themselves. */
  async ofAccount(account: OwnAccount, session?: ClientSession): Promise<Omit<Person, 'people' | 'accounts'>> {
    const known = identityOfAccount(account, []);
    const leads = await this.leadsOf(known, session);
    const deleted = await this.deletedLeads.ofContacts(known.emails);
    const identity = withMore(identityOfAccount(account, leads), { visitor_ids: deleted });
    const trashed = await this.trashedOf(identity);
    const deals = [...(await this.dealsOf(identity, leads, session)), ...trashed.deals];
    const tickets = await this.tickets.ofUsers([account.id]);
    const conversation_ids = toldIn(trashed.leads, deals, tickets);
    return {
      identity: withMore(identity, { conversation_ids }),
      ...{ leads: [...leads, ...trashed.leads], deals, tickets },
    };
  }

  /** What is held of whoever this is, as the transaction sees it. */
  async holdingsOf(identity: PersonIdentity, session: ClientSession): Promise<Holdings> {
    const leads = await this.leadsOf(identity, session);
    return { leads, deals: await this.dealsOf(identity, leads, session) };
  }

  private async leadsOf(identity: PersonIdentity, session?: ClientSession): Promise<Lead[]> {
    const found = await this.leads.ofPerson(identity, session);
    return found.filter((lead) => isTheirs(lead, identity));
  }

  /** Leads that can still be brought back, with the cards that went with them. */
  private async trashedOf(identity: PersonIdentity): Promise<Holdings> {
    const found = (await this.trash.ofPerson(identity)).filter((row) => isTheirs(row, identity));
    return { leads: found.map(({ lead }) => toLead(lead)), deals: found.flatMap(({ card }) => card ?? []) };
  }

  private dealsOf(identity: PersonIdentity, leads: readonly Lead[], session?: ClientSession): Promise<Deal[]> {
    return this.deals.ofPerson(
      identity,
      leads.map(({ id }) => id),
      session,
    );
  }

  private async accountsOf(emails: readonly string[], phones: readonly string[]): Promise<readonly AccountIdentity[]> {
    return (await this.client.call(findAccounts, { emails: spellingsOf(emails), phones: [...phones] })).accounts;
  }
}

const isTheirs = (lead: Pick<Lead, 'emails' | 'phones' | 'visitor_ids'>, identity: PersonIdentity): boolean =>
  isOfPerson(lead, identity) || lead.visitor_ids.some((id) => identity.visitor_ids.includes(id));

/** The conversations that leads, cards and tickets came of. */
const toldIn = (leads: readonly Lead[], deals: readonly Deal[], tickets: readonly Ticket[]): string[] => [
  ...leads.flatMap(({ conversation_ids }) => conversation_ids),
  ...deals.flatMap(({ source_conversation_id }) => source_conversation_id ?? []),
  ...tickets.map(({ conversation_id }) => conversation_id),
];
