import { Injectable } from '@nestjs/common';
import { crmChanged } from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { toDealView, type Deal } from './deals/domain/deal';
import { toLeadSummary, type Lead } from './leads/domain/lead';
import { toTicketSummary, type Ticket } from './tickets/domain/ticket';

/** Tells open dashboards what changed. Call it after the commit: before, it may never come true. */
@Injectable()
export class ChangeAnnouncer {
  constructor(private readonly client: ServiceClient) {}

  dealChanged(deal: Deal): void {
    this.client.broadcast(crmChanged, { change: 'deal.changed', id: deal.id, current: toDealView(deal) });
  }

  dealDeleted(id: string): void {
    this.client.broadcast(crmChanged, { change: 'deal.deleted', id });
  }

  /** Many cards at once, their order, or the columns; whoever shows the board reads it anew. */
  boardChanged(id: string): void {
    this.client.broadcast(crmChanged, { change: 'board.changed', id });
  }

  leadChanged(lead: Lead): void {
    this.client.broadcast(crmChanged, { change: 'lead.changed', id: lead.id, current: toLeadSummary(lead) });
  }

  /** Many leads at once, one of them named: without what it is now, a dashboard looks again. */
  leadsChanged(id: string): void {
    this.client.broadcast(crmChanged, { change: 'lead.changed', id });
  }

  leadDeleted(id: string): void {
    this.client.broadcast(crmChanged, { change: 'lead.deleted', id });
  }

  ticketChanged(ticket: Ticket): void {
    this.client.broadcast(crmChanged, { change: 'ticket.changed', id: ticket.id, current: toTicketSummary(ticket) });
  }

  ticketDeleted(id: string): void {
    this.client.broadcast(crmChanged, { change: 'ticket.deleted', id });
  }
}
