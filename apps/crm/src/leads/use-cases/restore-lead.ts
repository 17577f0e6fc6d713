import { Injectable } from '@nestjs/common';
import { Transaction, type ClientSession } from '@abbotsford/service-kit';
import { AuditLog } from '../../audit/audit-log';
import { ChangeAnnouncer } from '../../change-announcer';
import { DealActivitiesRepository } from '../../deals/deal-activities.repository';
import { DealWriter } from '../../deals/deal-writer';
import { DealsRepository } from '../../deals/deals.repository';
import type { Deal } from '../../deals/domain/deal';
import { omit } from '../../omit';
import { DeletedLeadsRepository } from '../deleted-leads.repository';
import { logged } from '../domain/handling';
import { notDeleted } from '../lead-errors';
import { LeadJoiner } from '../lead-joiner';
import { LeadsRepository } from '../leads.repository';
import { TrashedLeadsRepository } from '../trashed-leads.repository';
import type { TrashedLeadRow } from '../trashed-leads.schema';

/** Brings back a lead that sales deleted, with all that it said and its card. */
@Injectable()
export class RestoreLead {
  constructor(
    private readonly transaction: Transaction,
    private readonly leads: LeadsRepository,
    private readonly trash: TrashedLeadsRepository,
    private readonly deletedLeads: DeletedLeadsRepository,
    private readonly joiner: LeadJoiner,
    private readonly deals: DealsRepository,
    private readonly writer: DealWriter,
    private readonly activities: DealActivitiesRepository,
    private readonly audit: AuditLog,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  /** @throws ServiceError lead.not_deleted when it is gone for good, or the person is a lead again */
  async run(id: string, actor_id: string): Promise<void> {
    const tell = await this.transaction.run((session) => this.restore(id, actor_id, session));
    tell();
  }

  private async restore(id: string, actor_id: string, session: ClientSession): Promise<() => void> {
    const trashed = await this.trash.take(id, session);
    if (!trashed) throw notDeleted();
    const { visitor_ids } = trashed.lead;
    for (const visitorId of visitor_ids) {
      if (await this.leads.findByVisitor(visitorId, session)) throw notDeleted();
    }
    const card = await this.cardOf(trashed, actor_id, session);
    const lead = await this.leads.putBack(trashed.lead, session);
    const restored = await this.leads.update(
      id,
      {
        deal_id: card?.id ?? null,
        activities: logged(lead.activities, { action: 'restored', actor_id, changes: [], at: new Date() }),
      },
      session,
    );
    for (const visitorId of visitor_ids) await this.deletedLeads.forget(visitorId, session);
    await this.audit.add({ action: 'lead.restored', actor_id, lead_ids: [id] }, session);
    // Somebody may have brought in the same person meanwhile.
    const tellJoined = await this.joiner.joinSamePerson(id, session);
    return () => {
      if (card) this.announcer.dealChanged(card);
      if (restored) this.announcer.leadChanged(restored);
      tellJoined();
    };
  }

  /** The card that went with the lead, or the one that stayed without it. */
  private async cardOf({ card, lead }: TrashedLeadRow, actorId: string, session: ClientSession): Promise<Deal | null> {
    if (card) return this.putBack(card, actorId, session);
    const stayed = lead.deal_id && (await this.deals.find(lead.deal_id.toHexString(), session));
    if (stayed?.lead_id !== null) return null;
    return this.writer.change(stayed, { lead_id: lead._id.toHexString() }, actorId, session);
  }

  /** On top of its column, with its log. */
  private async putBack(deal: Deal, actorId: string, session: ClientSession): Promise<Deal> {
    const card = await this.writer.create(
      omit(deal, 'id', 'rank', 'version', 'created_at', 'updated_at'),
      actorId,
      session,
    );
    await this.activities.move(deal.id, card.id, session);
    return card;
  }
}
