import { Injectable } from '@nestjs/common';
import { notificationsChanged, type PersonIdentity } from '@abbotsford/contracts';
import { Mails } from '@abbotsford/mail';
import { Idempotency, ServiceClient, Transaction, type ClientSession } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../change-announcer';
import { DealActivitiesRepository } from '../deals/deal-activities.repository';
import { DealsRepository } from '../deals/deals.repository';
import type { Deal } from '../deals/domain/deal';
import { DeletedLeadsRepository } from '../leads/deleted-leads.repository';
import { LeadJoiner } from '../leads/lead-joiner';
import { LeadsRepository } from '../leads/leads.repository';
import { TrashedLeadsRepository } from '../leads/trashed-leads.repository';
import { LeadViews } from '../lead-views/lead-views';
import { NotificationsRepository } from '../notifications/notifications.repository';
import { PreferencesRepository } from '../notifications/preferences.repository';
import { TicketsRepository } from '../tickets/tickets.repository';
import { DeliveriesRepository } from '../webhooks/deliveries.repository';
import { PersonFinder, type Holdings } from './person-finder';

export type Counts = Readonly<Record<string, number>>;

export interface Erased {
  readonly counts: Counts;
  readonly lead_ids: readonly string[];
}

/** Removes what the CRM itself holds of a person. */
@Injectable()
export class PersonEraser {
  constructor(
    private readonly finder: PersonFinder,
    private readonly leads: LeadsRepository,
    private readonly joiner: LeadJoiner,
    private readonly deletedLeads: DeletedLeadsRepository,
    private readonly trash: TrashedLeadsRepository,
    private readonly views: LeadViews,
    private readonly deals: DealsRepository,
    private readonly activities: DealActivitiesRepository,
    private readonly tickets: TicketsRepository,
    private readonly notifications: NotificationsRepository,
    private readonly preferences: PreferencesRepository,
    private readonly mails: Mails,
    private readonly client: ServiceClient,
    private readonly webhookDeliveries: DeliveriesRepository,
    private readonly idempotency: Idempotency,
    private readonly transaction: Transaction,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  /**
   * Erases what is held, or only what is not newer than `until`; open dashboards hear of it after the commit. Doing it
   * again does nothing.
   * @param forgottenUntil what the person's sessions told until then never makes a lead again; null: whatever they tell
   */
  async erase(
    identity: PersonIdentity,
    { until, forgottenUntil }: { readonly until: Date | null; readonly forgottenUntil: Date | null },
    session: ClientSession,
  ): Promise<Erased> {
    // Who brings in the same person at this moment does it again, and finds them erased.
    await this.joiner.hold({ ...identity, places: [], sources: [] }, identity.visitor_ids, session);
    const holdings = within(await this.finder.holdingsOf(identity, session), until, identity.user_ids);
    await this.deletedLeads.erase(identity.visitor_ids, forgottenUntil, session);
    for (const { id } of holdings.leads) await this.leads.remove(id, session);
    const trashed = await this.trash.erase(identity, session);
    const views = await this.views.removeOfUsers(identity.user_ids ?? [], session);
    const logged = await this.removeDeals(holdings, session);
    const mentioned = await this.activities.removeMentioning(identity, session);
    const tickets = await this.tickets.removeOfUsers(identity.user_ids ?? [], session);
    const ids = [...[...holdings.leads, ...holdings.deals].map(({ id }) => id), ...tickets];
    const told = await this.removeNotifications(identity, ids, session);
    const messages = await this.webhookDeliveries.removeMentioning(ids, session);
    const answers = await this.idempotency.forget([...identity.emails, ...identity.phones, ...ids], session);
    this.transaction.afterCommit(session, () => {
      for (const { id } of holdings.leads) this.announcer.leadDeleted(id);
      for (const { id } of holdings.deals) this.announcer.dealDeleted(id);
      for (const id of tickets) this.announcer.ticketDeleted(id);
    });
    return {
      counts: {
        leads: holdings.leads.length + trashed,
        lead_views: views,
        deals: holdings.deals.length,
        activities: logged + mentioned,
        tickets: tickets.length,
        notifications: told,
        webhook_messages: messages,
        kept_answers: answers,
      },
      lead_ids: holdings.leads.map(({ id }) => id),
    };
  }

  /** What colleagues were told of the person, and what the person was told as a colleague; gives how many there were. */
  private async removeNotifications(
    { conversation_ids, user_ids = [], emails }: PersonIdentity,
    ids: readonly string[],
    session: ClientSession,
  ): Promise<number> {
    const { count, users } = await this.notifications.removeAbout([...ids, ...conversation_ids], session);
    await this.preferences.removeOfUsers(user_ids, session);
    await this.mails.withdraw(emails, session);
    if (users.length > 0) {
      this.transaction.afterCommit(session, () => this.client.broadcast(notificationsChanged, { user_ids: users }));
    }
    return count + (await this.notifications.removeOfUsers(user_ids, session));
  }

  /** Gives how many entries of their logs went with them. */
  private async removeDeals({ leads, deals }: Holdings, session: ClientSession): Promise<number> {
    let logged = 0;
    for (const deal of deals) {
      await this.deals.remove(deal.id, session);
      logged += await this.activities.removeOf(deal.id, session);
      if (isOfAnother(deal, leads)) await this.leads.update(deal.lead_id, { deal_id: null }, session);
    }
    return logged;
  }
}

/** A card goes with its lead, and with the account that told of it: whoever comes back has another one. */
function within(holdings: Holdings, until: Date | null, accounts: readonly string[] = []): Holdings {
  if (until === null) return holdings;
  const leads = holdings.leads.filter(({ date }) => date <= until);
  const gone = new Set([...leads.map(({ id }) => id), ...accounts]);
  const isTheirs = ({ created_at, lead_id, customer_id }: Deal): boolean =>
    created_at <= until || gone.has(lead_id ?? '') || gone.has(customer_id ?? '');
  return { leads, deals: holdings.deals.filter(isTheirs) };
}

/** A card that names the person, but stands for somebody else's lead. */
const isOfAnother = (deal: Deal, leads: Holdings['leads']): deal is Deal & { lead_id: string } =>
  deal.lead_id !== null && !leads.some(({ id }) => id === deal.lead_id);
