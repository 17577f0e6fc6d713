import { Injectable } from '@nestjs/common';
import {
  exportAccounts,
  exportOwnAccount,
  exportOwnPerson,
  exportPerson,
  findPerson,
  findPersonConversations,
  findPersonSupport,
  readPersonConversation,
  readPersonSupport,
  ServiceError,
  type ConfirmOwnerRequest,
  type ConversationView,
  type HeldOfPerson,
  type PersonContact,
  type PersonIdentity,
  type PersonInAuth,
  type PersonInCrm,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { maskedEmail } from '@abbotsford/text';
import type { PersonExport, PersonHoldings } from './people-answers';

const SAMPLES = 5;

/** Puts together what the services hold of a person: the CRM says who they are, the others what they have of them. */
@Injectable()
export class PersonGatherer {
  constructor(private readonly services: ServiceClient) {}

  async holdings(contact: PersonContact): Promise<PersonHoldings> {
    const { identity, people, held } = await this.services.call(findPerson, contact);
    const [accounts, ...talks] = await Promise.all([
      this.services.call(exportAccounts, { identity }),
      this.services.call(findPersonConversations, { identity }),
      this.services.call(findPersonSupport, { identity }),
    ]);
    return { people, held: [...heldInAuth(accounts), ...inAll(talks.map((found) => found.held)), ...held] };
  }

  async export(contact: PersonContact): Promise<PersonExport> {
    const inCrm = await this.services.call(exportPerson, contact);
    const { identity } = inCrm;
    return this.together(inCrm, this.services.call(exportAccounts, { identity }));
  }

  /** The same of whoever asks, once they have shown that it is they. */
  async exportOwn(confirmation: ConfirmOwnerRequest): Promise<PersonExport> {
    const account = await this.services.call(exportOwnAccount, confirmation);
    return this.together(await this.services.call(exportOwnPerson, {}), Promise.resolve(account));
  }

  private async together(
    { identity, leads, deals, activities, tickets, audit }: PersonInCrm,
    inAuth: Promise<PersonInAuth>,
  ): Promise<PersonExport> {
    const [{ accounts, sessions }, ...conversations] = await Promise.all([
      inAuth,
      this.conversations(identity, findPersonConversations, readPersonConversation),
      this.conversations(identity, findPersonSupport, readPersonSupport),
    ]);
    return {
      exported_at: new Date().toISOString(),
      accounts: [...accounts],
      sessions: [...sessions],
      conversations: conversations.flat(),
      leads: [...leads],
      deals: [...deals],
      activities: [...activities],
      tickets: [...tickets],
      audit: [...audit],
    };
  }

  /** Of one bot, one after another, since each may be as large as a message on the bus. */
  private async conversations(
    identity: PersonIdentity,
    find: typeof findPersonConversations,
    read: typeof readPersonConversation,
  ): Promise<ConversationView[]> {
    const { conversation_ids } = await this.services.call(find, { identity });
    const found: ConversationView[] = [];
    for (const conversation_id of conversation_ids) {
      try {
        found.push(await this.services.call(read, { identity, conversation_id }));
      } catch (error) {
        // Past its time, or erased, since it was found.
        if (!(error instanceof ServiceError) || error.code !== 'chat.conversation_not_found') throw error;
      }
    }
    return found;
  }
}

/** What several bots hold, added up. */
const inAll = (lists: readonly (readonly HeldOfPerson[])[]): HeldOfPerson[] =>
  lists.flat().reduce<HeldOfPerson[]>((sums, { what, count, samples }) => {
    const same = sums.find((one) => one.what === what);
    if (!same) return [...sums, { what, count, samples: [...samples] }];
    same.count += count;
    same.samples = [...same.samples, ...samples].slice(0, SAMPLES);
    return sums;
  }, []);

const heldInAuth = ({ accounts, sessions }: PersonInAuth): HeldOfPerson[] => [
  {
    what: 'accounts',
    count: accounts.length,
    samples: accounts.slice(0, SAMPLES).map(({ email }) => maskedEmail(email)),
  },
  { what: 'sessions', count: sessions.length, samples: [] },
];
