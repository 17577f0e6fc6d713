import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, RetentionSweeps, Transaction, type ClientSession } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from './change-announcer';
import type { CrmConfig } from './config';
import { DealActivitiesRepository } from './deals/deal-activities.repository';
import { DealsRepository } from './deals/deals.repository';
import { isOpen } from './leads/domain/join-cards';
import { LeadsRepository } from './leads/leads.repository';

/** Removes what sales no longer work with: never an open card, nor the lead that it stands for. */
@Injectable()
export class LeadRetention implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: CrmConfig,
    private readonly sweeps: RetentionSweeps,
    private readonly transaction: Transaction,
    private readonly leads: LeadsRepository,
    private readonly deals: DealsRepository,
    private readonly activities: DealActivitiesRepository,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  onApplicationBootstrap(): void {
    const days = this.config.RETENTION_LEADS_DAYS;
    this.sweeps.add({ name: 'leads', days, remove: (before, atMost) => this.removeLeads(before, atMost) });
    this.sweeps.add({ name: 'deals', days, remove: (before, atMost) => this.removeDeals(before, atMost) });
    this.sweeps.add({ name: 'logs', days, remove: (before, atMost) => this.removeLogs(before, atMost) });
  }

  private async removeLeads(before: Date, atMost: number): Promise<number> {
    let removed = 0;
    // Past those that an open card keeps.
    for await (const id of this.leads.lastHeardBefore(before)) {
      const isRemoved = await this.transaction.run((session) => this.removeLead(id, before, session));
      if (isRemoved) this.announcer.leadDeleted(id);
      if (isRemoved && ++removed >= atMost) break;
    }
    return removed;
  }

  private async removeLead(id: string, before: Date, session: ClientSession): Promise<boolean> {
    const lead = await this.leads.find(id, session);
    if (!lead || lead.date >= before) return false;
    const deal = lead.deal_id === null ? null : await this.deals.find(lead.deal_id, session);
    if (deal && (isOpen(deal) || deal.updated_at >= before)) return false;
    await this.leads.remove(id, session);
    if (deal) await this.removeDeal(deal.id, session);
    return true;
  }

  /** Cards without a lead that were won or lost long ago. */
  private async removeDeals(before: Date, atMost: number): Promise<number> {
    const ids = await this.deals.closedBefore(before, atMost);
    for (const id of ids) {
      await this.transaction.run((session) => this.removeDeal(id, session));
      this.announcer.dealDeleted(id);
    }
    return ids.length;
  }

  /** The logs of cards that sales deleted. */
  private async removeLogs(before: Date, atMost: number): Promise<number> {
    const ids = await this.activities.ofDealsDeletedBefore(before, atMost);
    for (const id of ids) await this.transaction.run((session) => this.activities.removeOf(id, session));
    return ids.length;
  }

  private async removeDeal(id: string, session: ClientSession): Promise<void> {
    await this.deals.remove(id, session);
    await this.activities.removeOf(id, session);
  }
}
