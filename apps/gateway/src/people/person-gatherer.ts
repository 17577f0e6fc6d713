import { Injectable } from '@nestjs/common';
import {
  exportAccounts,
  exportPerson,
  findPerson,
  findPersonConversations,
  findPersonSupport,
  ServiceError,
  type ConversationView,
  type HeldOfPerson,
  type PersonContact,
  type PersonInAuth,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { maskedEmail } from '@abbotsford/text';
import { Conversations } from '../chat/conversations';
import type { PersonExport, PersonHoldings } from './people-answers';

const SAMPLES = 5;

/** Puts together what the services hold of a person: the CRM says who they are, the others what they have of them. */
@Injectable()
export class PersonGatherer {
  constructor(
    private readonly services: ServiceClient,
    private readonly talks: Conversations,
  ) {}

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
    const { identity, leads, deals, activities, tickets, audit } = await this.services.call(exportPerson, contact);
    const [{ accounts, sessions }, ...talks] = await Promise.all([
      this.services.call(exportAccounts, { identity }),
      this.services.call(findPersonConversations, { identity }),
      this.services.call(findPersonSupport, { identity }),
    ]);
    const conversation_ids = talks.flatMap((found) => found.conversation_ids);
    return {
      exported_at: new Date().toISOString(),
      accounts: [...accounts],
      sessions: [...sessions],
      conversations: await this.conversations(conversation_ids),
      leads: [...leads],
      deals: [...deals],
      activities: [...activities],
      tickets: [...tickets],
      audit: [...audit],
    };
  }

  /** One after another, since each may be as large as a message on the bus. */
  private async conversations(ids: readonly string[]): Promise<ConversationView[]> {
    const found: ConversationView[] = [];
    for (const conversation_id of ids) {
      try {
        found.push(await this.talks.ask((bot) => bot.getConversation, { conversation_id }));
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
