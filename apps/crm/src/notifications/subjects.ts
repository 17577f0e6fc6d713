import { Injectable } from '@nestjs/common';
import type { NotificationSubject } from '@abbotsford/contracts';
import type { ClientSession } from '@abbotsford/service-kit';
import { DealsRepository } from '../deals/deals.repository';
import { LeadsRepository } from '../leads/leads.repository';
import { TicketsRepository } from '../tickets/tickets.repository';
import type { Subject } from './domain/notification';

type Titles = ReadonlyMap<string, string>;

/** What notifications are about: whose it is, and what people call it, as it is now. */
@Injectable()
export class Subjects {
  private readonly titles: Readonly<Record<NotificationSubject, (ids: readonly string[]) => Promise<Titles>>>;
  private readonly owners: Readonly<
    Record<NotificationSubject, (id: string, session: ClientSession) => Promise<{ owner: string | null } | null>>
  >;

  constructor(leads: LeadsRepository, deals: DealsRepository, tickets: TicketsRepository) {
    this.titles = {
      lead: (ids) => leads.titlesOf(ids),
      deal: (ids) => deals.titlesOf(ids),
      ticket: (ids) => tickets.titlesOf(ids),
      conversation: (ids) => leads.titlesOfConversations(ids),
    };
    this.owners = {
      lead: (id, session) => leads.find(id, session),
      deal: (id, session) => deals.find(id, session),
      ticket: async (id, session) => {
        const ticket = await tickets.find(id, session);
        return ticket && { owner: ticket.assignee };
      },
      // The bots have it.
      conversation: () => Promise.resolve({ owner: null }),
    };
  }

  /** Null when it is gone. */
  ownerOf({ subject, subject_id }: Subject, session: ClientSession): Promise<{ owner: string | null } | null> {
    return this.owners[subject](subject_id, session);
  }

  /** By the id; what is gone or nameless is missing. */
  async titlesOf(subjects: readonly Subject[]): Promise<Titles> {
    const kinds = [...new Set(subjects.map(({ subject }) => subject))];
    const found = await Promise.all(
      kinds.map((kind) =>
        this.titles[kind](subjects.flatMap(({ subject, subject_id }) => (subject === kind ? [subject_id] : []))),
      ),
    );
    return new Map(found.flatMap((titles) => [...titles]));
  }
}
