import { Injectable } from '@nestjs/common';
import { Transaction, type ClientSession } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../change-announcer';
import { DealActivitiesRepository } from '../deals/deal-activities.repository';
import { DealsRepository } from '../deals/deals.repository';
import { LeadViews } from '../lead-views/lead-views';
import { LeadsRepository } from '../leads/leads.repository';
import { TrashedLeadsRepository } from '../leads/trashed-leads.repository';
import { TicketsRepository } from '../tickets/tickets.repository';
import { withoutNames } from '../named-in-logs';

const AT_ONCE = 100;

/** The work of one of our team who is erased: it is nobody's then, and no log says whose it was. */
@Injectable()
export class Assignments {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly trash: TrashedLeadsRepository,
    private readonly views: LeadViews,
    private readonly deals: DealsRepository,
    private readonly activities: DealActivitiesRepository,
    private readonly tickets: TicketsRepository,
    private readonly transaction: Transaction,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  /** A thing at a time, since there may be thousands; what was done before is not done again. */
  async release(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const idsOf = {
      leads: () => this.leads.idsNaming(names, AT_ONCE),
      deals: () => this.deals.idsOwnedBy(names, AT_ONCE),
      tickets: () => this.tickets.idsNaming(names, AT_ONCE),
    };
    await this.each(idsOf.leads, (id, session) => this.releaseLead(id, names, session));
    await this.each(idsOf.deals, (id, session) => this.releaseDeal(id, names, session));
    await this.each(idsOf.tickets, (id, session) => this.releaseTicket(id, names, session));
    while ((await this.activities.forgetNames(names, AT_ONCE)) > 0);
    await this.trash.forgetNames(names);
    await this.views.forgetOwners(names);
  }

  private async each(
    next: () => Promise<readonly string[]>,
    release: (id: string, session: ClientSession) => Promise<void>,
  ): Promise<void> {
    for (let ids = await next(); ids.length > 0; ids = await next()) {
      for (const id of ids) await this.transaction.run((session) => release(id, session));
    }
  }

  private async releaseLead(id: string, names: readonly string[], session: ClientSession): Promise<void> {
    const lead = await this.leads.find(id, session);
    if (!lead) return;
    const owner = isOneOf(names, lead.owner) ? null : lead.owner;
    const released = await this.leads.update(id, { owner, activities: withoutNames(lead.activities, names) }, session);
    if (released) this.transaction.afterCommit(session, () => this.announcer.leadChanged(released));
  }

  private async releaseDeal(id: string, names: readonly string[], session: ClientSession): Promise<void> {
    const deal = await this.deals.find(id, session);
    if (!deal || !isOneOf(names, deal.owner)) return;
    const released = await this.deals.update(id, deal.version, { owner: null }, null, session);
    if (released) this.transaction.afterCommit(session, () => this.announcer.dealChanged(released));
  }

  private async releaseTicket(id: string, names: readonly string[], session: ClientSession): Promise<void> {
    const ticket = await this.tickets.find(id, session);
    if (!ticket) return;
    const assignee = isOneOf(names, ticket.assignee) ? null : ticket.assignee;
    const released = { ...ticket, assignee, activities: withoutNames(ticket.activities, names) };
    await this.tickets.replace(released, session);
    this.transaction.afterCommit(session, () => this.announcer.ticketChanged(released));
  }
}

const isOneOf = (names: readonly string[], name: string | null): boolean => name !== null && names.includes(name);
