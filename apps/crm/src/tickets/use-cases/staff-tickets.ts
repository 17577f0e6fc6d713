import { Inject, Injectable } from '@nestjs/common';
import {
  pageOf,
  placeOf,
  type ListTicketsRequest,
  type MergeTicketRequest,
  type Page,
  type TicketFigures,
  type TicketSummary,
  type TicketView,
  type UpdateTicketRequest,
  type WriteInTicketRequest,
} from '@abbotsford/contracts';
import { CONFIG, Idempotency, invalid, Transaction, type ClientSession } from '@abbotsford/service-kit';
import { FactsRepository } from '../../analytics/facts.repository';
import { BusinessEvents } from '../../business-events';
import { ChangeAnnouncer } from '../../change-announcer';
import type { CrmConfig } from '../../config';
import { CrmMetrics } from '../../crm-metrics';
import type { Promises } from '../domain/due-times';
import { changed, isFull, merged, writtenByStaff } from '../domain/handling';
import { ticketNews } from '../domain/ticket-news';
import { toTicketSummary, toTicketView, type Ticket } from '../domain/ticket';
import { promisesOf } from '../promises';
import { otherCustomer, ticketFull, ticketNotFound } from '../ticket-errors';
import { TicketsRepository } from '../tickets.repository';

const WITHOUT_PAGING = 1_000;

/** What staff do with tickets. Every change is written with its entry in the log. */
@Injectable()
export class StaffTickets {
  private readonly promises: Promises;

  constructor(
    private readonly tickets: TicketsRepository,
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
    private readonly events: BusinessEvents,
    private readonly announcer: ChangeAnnouncer,
    private readonly metrics: CrmMetrics,
    private readonly facts: FactsRepository,
    @Inject(CONFIG) private readonly config: CrmConfig,
  ) {
    this.promises = promisesOf(config);
  }

  async list({ limit = WITHOUT_PAGING, cursor, ...filter }: ListTicketsRequest): Promise<Page<TicketSummary>> {
    const place = placeOf(cursor === undefined ? {} : { cursor });
    const found = await this.tickets.page(filter, limit + 1, place, new Date());
    return pageOf(found.map(toTicketSummary), limit);
  }

  async figures(): Promise<TicketFigures> {
    return this.tickets.figures(new Date(), this.config.OFFICE_TIME_ZONE);
  }

  async get(id: string): Promise<TicketView> {
    return toTicketView(await this.found(id));
  }

  async update({ ticket_id, reply, ...patch }: UpdateTicketRequest, actorId: string): Promise<TicketView> {
    return this.change(ticket_id, actorId, (ticket) => {
      const at = new Date();
      // Of a request that says what shall be, a repeat writes nothing twice.
      const isNew = reply !== undefined && ticket.messages.findLast(({ internal }) => !internal)?.text !== reply;
      const answered = isNew ? this.written(ticket, { text: reply, internal: false }, actorId, at) : ticket;
      return changed(answered, patch, actorId, at, this.promises);
    });
  }

  async write({ ticket_id, text, internal = false }: WriteInTicketRequest, actorId: string): Promise<TicketView> {
    return this.change(ticket_id, actorId, (ticket) => this.written(ticket, { text, internal }, actorId, new Date()));
  }

  async merge({ ticket_id, other_id }: MergeTicketRequest, actorId: string): Promise<TicketView> {
    return this.change(ticket_id, actorId, async (kept, session) => {
      const gone = await this.found(other_id, session);
      if (gone.id === kept.id) {
        throw invalid([{ field: 'other_id', message: 'other_id must be another ticket' }]);
      }
      if (gone.user_id !== kept.user_id) throw otherCustomer();
      if (isFull(kept, gone.messages.length)) throw ticketFull();
      await this.tickets.remove(gone.id, session);
      await this.facts.withdraw('ticket', gone.id, session);
      this.transaction.afterCommit(session, () => this.announcer.ticketDeleted(gone.id));
      return merged(kept, gone, actorId, new Date(), this.promises);
    });
  }

  private async change(
    id: string,
    actorId: string,
    work: (ticket: Ticket, session: ClientSession) => Ticket | Promise<Ticket>,
  ): Promise<TicketView> {
    return this.transaction.run(async (session) => {
      const before = await this.found(id, session);
      const ticket = await work(before, session);
      if (ticket !== before) {
        await this.tickets.replace(ticket, session);
        await this.events.tell(ticketNews(before, ticket), actorId, session);
        this.transaction.afterCommit(session, () => this.tell(before, ticket));
      }
      const view = toTicketView(ticket);
      await this.idempotency.keep(view, session);
      return view;
    });
  }

  private async found(id: string, session?: ClientSession): Promise<Ticket> {
    const ticket = await this.tickets.find(id, session);
    if (!ticket) throw ticketNotFound();
    return ticket;
  }

  private written(
    ticket: Ticket,
    message: { readonly text: string; readonly internal: boolean },
    actorId: string,
    at: Date,
  ): Ticket {
    if (isFull(ticket)) throw ticketFull();
    return writtenByStaff(ticket, { ...message, id: this.tickets.newId(), actor_id: actorId, at }, this.promises);
  }

  private tell(before: Ticket, ticket: Ticket): void {
    if (ticket.messages.length > before.messages.length) this.metrics.ticketMessages.inc({ author: 'staff' });
    if (before.first_responded_at === null && ticket.first_responded_at !== null) {
      const waitedMs = ticket.first_responded_at.getTime() - ticket.created_at.getTime();
      this.metrics.ticketResponse.observe(waitedMs / 1_000);
    }
    this.announcer.ticketChanged(ticket);
  }
}
