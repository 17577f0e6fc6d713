import { Inject, Injectable } from '@nestjs/common';
import {
  pageOf,
  placeOf,
  type AddToOwnTicketRequest,
  type OwnTicketSummary,
  type OwnTicketView,
  type Page,
  type PageRequest,
  type TicketNews,
} from '@abbotsford/contracts';
import { CONFIG, Idempotency, Transaction, type ClientSession } from '@abbotsford/service-kit';
import { BusinessEvents } from '../../business-events';
import { ChangeAnnouncer } from '../../change-announcer';
import type { CrmConfig } from '../../config';
import { CrmMetrics } from '../../crm-metrics';
import { goesOn } from '../domain/due-times';
import { isFull, writtenByCustomer } from '../domain/handling';
import { ticketNews } from '../domain/ticket-news';
import { toOwnSummary, toOwnView, type Ticket } from '../domain/ticket';
import { followUpOf } from '../domain/told';
import { promisesOf } from '../promises';
import { ticketFull, ticketNotFound } from '../ticket-errors';
import { TicketNumbersRepository } from '../ticket-numbers.repository';
import { TicketsRepository } from '../tickets.repository';

const WITHOUT_PAGING = 200;
const TOLD_TO_BOT = 20;

/** What customers do with their own tickets. Another's are not there for them. */
@Injectable()
export class CustomerTickets {
  constructor(
    private readonly tickets: TicketsRepository,
    private readonly numbers: TicketNumbersRepository,
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
    private readonly events: BusinessEvents,
    private readonly announcer: ChangeAnnouncer,
    private readonly metrics: CrmMetrics,
    @Inject(CONFIG) private readonly config: CrmConfig,
  ) {}

  /** For a bot that is asked about them. */
  async news(user_id: string): Promise<TicketNews[]> {
    return this.tickets.newsOf(user_id, TOLD_TO_BOT);
  }

  async list(request: PageRequest, user_id: string): Promise<Page<OwnTicketSummary>> {
    const limit = request.limit ?? WITHOUT_PAGING;
    const found = await this.tickets.page({ user_id }, limit + 1, placeOf(request), new Date());
    return pageOf(found.map(toOwnSummary), limit);
  }

  async get(id: string, userId: string): Promise<OwnTicketView> {
    return toOwnView(await this.own(id, userId));
  }

  /** Goes on with the ticket, or with a new one when it was done too long ago. */
  async add({ ticket_id, text }: AddToOwnTicketRequest, userId: string): Promise<OwnTicketView> {
    return this.transaction.run(async (session) => {
      const old = await this.own(ticket_id, userId, session);
      const at = new Date();
      const promises = promisesOf(this.config);
      const isNew = !goesOn(old, at, promises);
      const begun = isNew && { id: this.tickets.newId(), number: await this.numbers.next(session), at };
      const ticket = begun ? followUpOf(old, begun, promises) : old;
      if (isFull(ticket)) throw ticketFull();
      const message = { id: this.tickets.newId(), text, actor_id: userId, at };
      const written = writtenByCustomer(ticket, message, promises);
      await (isNew ? this.tickets.insert(written, session) : this.tickets.replace(written, session));
      await this.events.tell(ticketNews(isNew ? null : old, written), null, session);
      this.transaction.afterCommit(session, () => this.tell(written, isNew));
      const view = toOwnView(written);
      await this.idempotency.keep(view, session);
      return view;
    });
  }

  private async own(id: string, userId: string, session?: ClientSession): Promise<Ticket> {
    const ticket = await this.tickets.find(id, session);
    if (ticket?.user_id !== userId) throw ticketNotFound();
    return ticket;
  }

  private tell(ticket: Ticket, isNew: boolean): void {
    if (isNew) this.metrics.tickets.inc({ category: ticket.category, urgency: ticket.urgency });
    this.metrics.ticketMessages.inc({ author: 'customer' });
    this.announcer.ticketChanged(ticket);
  }
}
