import { Injectable } from '@nestjs/common';
import type { LeadRequest } from '@abbotsford/contracts';
import { Transaction, type ClientSession } from '@abbotsford/service-kit';
import { FactsRepository } from '../../analytics/facts.repository';
import { ChangeAnnouncer } from '../../change-announcer';
import { DealWriter } from '../../deals/deal-writer';
import { DealsRepository } from '../../deals/deals.repository';
import type { Deal } from '../../deals/domain/deal';
import { AuditLog } from '../../audit/audit-log';
import { deletedLeadsOf } from '../deleted-lead';
import { isOpen } from '../domain/join-cards';
import { DeletedLeadsRepository } from '../deleted-leads.repository';
import { leadNotFound } from '../lead-errors';
import { LeadsRepository } from '../leads.repository';
import { TrashedLeadsRepository } from '../trashed-leads.repository';

/**
 * Deletes a lead with all that it says of the person, and its card. A card that is won or lost stays, without the lead:
 * it tells of business that was. For a day all of it can be brought back.
 */
@Injectable()
export class DeleteLead {
  constructor(
    private readonly transaction: Transaction,
    private readonly leads: LeadsRepository,
    private readonly trash: TrashedLeadsRepository,
    private readonly deletedLeads: DeletedLeadsRepository,
    private readonly deals: DealsRepository,
    private readonly writer: DealWriter,
    private readonly audit: AuditLog,
    private readonly facts: FactsRepository,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async run({ lead_id }: LeadRequest, actorId: string): Promise<{ message: string }> {
    const { kept, removed } = await this.transaction.run((session) => this.delete(lead_id, actorId, session));
    this.announcer.leadDeleted(lead_id);
    if (removed) this.announcer.dealDeleted(removed.id);
    if (kept) this.announcer.dealChanged(kept);
    return { message: 'The lead was deleted.' };
  }

  private async delete(
    leadId: string,
    actorId: string,
    session: ClientSession,
  ): Promise<{ kept: Deal | null; removed: Deal | null }> {
    const row = await this.leads.row(leadId, session);
    const lead = row && (await this.leads.remove(leadId, session));
    if (!lead) throw leadNotFound();
    await this.facts.withdraw('lead', leadId, session);
    await this.deletedLeads.remember(deletedLeadsOf(lead), session);
    await this.audit.add({ action: 'lead.deleted', actor_id: actorId, lead_ids: [leadId] }, session);
    const deal = lead.deal_id === null ? null : await this.deals.find(lead.deal_id, session);
    await this.trash.keep(row, deal && isOpen(deal) ? deal : null, session);
    if (!deal) return { kept: null, removed: null };
    if (isOpen(deal)) return { kept: null, removed: await this.writer.remove(deal.id, actorId, session) };
    return { kept: await this.writer.change(deal, { lead_id: null }, actorId, session), removed: null };
  }
}
