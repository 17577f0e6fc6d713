import { Inject, Injectable } from '@nestjs/common';
import type { TicketReceipt, TicketSnapshot } from '@abbotsford/contracts';
import { CONFIG, LOGGER, Transaction, type ClientSession, type Logger } from '@abbotsford/service-kit';
import { BusinessEvents } from '../../business-events';
import { ChangeAnnouncer } from '../../change-announcer';
import type { CrmConfig } from '../../config';
import { CrmMetrics } from '../../crm-metrics';
import type { Ticket } from '../domain/ticket';
import { ticketNews } from '../domain/ticket-news';
import { heard, issueKey, ticketOf } from '../domain/told';
import { promisesOf } from '../promises';
import { TicketNumbersRepository } from '../ticket-numbers.repository';
import { TicketsRepository } from '../tickets.repository';

/** Takes over what a bot tells of an issue, by request or by event: one issue is one ticket. */
@Injectable()
export class RecordTicket {
  constructor(
    private readonly tickets: TicketsRepository,
    private readonly numbers: TicketNumbersRepository,
    private readonly transaction: Transaction,
    private readonly events: BusinessEvents,
    private readonly announcer: ChangeAnnouncer,
    private readonly metrics: CrmMetrics,
    @Inject(CONFIG) private readonly config: CrmConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(snapshot: TicketSnapshot): Promise<TicketReceipt> {
    const { id, number, status } = await this.transaction.run((session) => this.within(snapshot, session));
    return { id, number, status };
  }

  /** In a transaction that is there already. Dashboards hear of it after the commit. */
  async within(snapshot: TicketSnapshot, session: ClientSession): Promise<Ticket> {
    const before = await this.tickets.findByIssue(issueKey(snapshot), session);
    return before ? this.update(before, snapshot, session) : this.open(snapshot, session);
  }

  private async open(snapshot: TicketSnapshot, session: ClientSession): Promise<Ticket> {
    const begun = { id: this.tickets.newId(), number: await this.numbers.next(session), at: new Date() };
    const ticket = ticketOf(snapshot, begun, promisesOf(this.config));
    await this.tickets.insert(ticket, session);
    await this.events.tell(ticketNews(null, ticket), null, session);
    this.transaction.afterCommit(session, () => {
      this.metrics.tickets.inc({ category: ticket.category, urgency: ticket.urgency });
      this.announcer.ticketChanged(ticket);
      this.logger.info({ ticket_id: ticket.id, urgency: ticket.urgency }, 'a ticket was opened');
    });
    return ticket;
  }

  private async update(before: Ticket, snapshot: TicketSnapshot, session: ClientSession): Promise<Ticket> {
    const ticket = heard(before, snapshot, new Date(), promisesOf(this.config));
    if (ticket === before) return before;
    await this.tickets.replace(ticket, session);
    await this.events.tell(ticketNews(before, ticket), null, session);
    this.transaction.afterCommit(session, () => this.announcer.ticketChanged(ticket));
    return ticket;
  }
}
