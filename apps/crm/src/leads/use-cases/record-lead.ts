import { Inject, Injectable } from '@nestjs/common';
import type { LeadSnapshot } from '@abbotsford/contracts';
import { LOGGER, type ClientSession, type Logger } from '@abbotsford/service-kit';
import { ChangeAnnouncer } from '../../change-announcer';
import { CrmMetrics } from '../../crm-metrics';
import { DealWriter } from '../../deals/deal-writer';
import { DealsRepository } from '../../deals/deals.repository';
import type { Deal } from '../../deals/domain/deal';
import { DeletedLeadsRepository } from '../deleted-leads.repository';
import { untouchedBySales, type Lead } from '../domain/lead';
import { cardOf, contactUpdate, needsCard } from '../domain/lead-card';
import { firstFacts, higher, newsOf } from '../domain/merge-snapshot';
import { LeadsRepository } from '../leads.repository';

/** The lead and its card after a snapshot, as far as they changed. */
interface Outcome {
  readonly lead: Lead;
  readonly deal: Deal | null;
  readonly reached: Lead['completeness'] | null;
}

/** Takes over what a bot tells of a visitor: one lead each, and one card once sales should act. */
@Injectable()
export class RecordLead {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly deletedLeads: DeletedLeadsRepository,
    private readonly deals: DealsRepository,
    private readonly writer: DealWriter,
    private readonly announcer: ChangeAnnouncer,
    private readonly metrics: CrmMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Gives what is to be done after the commit. */
  async run(snapshot: LeadSnapshot, session: ClientSession): Promise<() => void> {
    const lead = await this.leads.findByVisitor(snapshot.visitor_id, session);
    const outcome = lead ? await this.update(lead, snapshot, session) : await this.insert(snapshot, session);
    return () => {
      if (outcome) this.tell(outcome);
    };
  }

  private async insert(snapshot: LeadSnapshot, session: ClientSession): Promise<Outcome | null> {
    const deleted = await this.deletedLeads.find(snapshot.visitor_id, session);
    // Sales deleted the lead, and this snapshot is older than that.
    if (deleted && snapshot.revision <= deleted.revision) return null;
    if (deleted) await this.deletedLeads.forget(snapshot.visitor_id, session);
    const id = this.leads.newId();
    const first = firstFacts(snapshot);
    const facts = { ...first, completeness: higher(first.completeness, deleted?.completeness ?? 'partial') };
    const known = deleted && { ...deleted, deal_id: null };
    const deal = needsCard(known, snapshot) ? await this.writer.create(cardOf(facts, id), null, session) : null;
    const lead = await this.leads.insert(
      id,
      {
        ...facts,
        ...untouchedBySales,
        visitor_id: snapshot.visitor_id,
        deal_id: deal?.id ?? null,
        carded: deal !== null || (deleted?.carded ?? false),
      },
      session,
    );
    return { lead, deal, reached: lead.completeness };
  }

  private async update(before: Lead, snapshot: LeadSnapshot, session: ClientSession): Promise<Outcome | null> {
    const news = newsOf(before, snapshot);
    const isCardDue = needsCard(before, snapshot);
    if (!news && !isCardDue) return null;
    const after = { ...before, ...news };
    const deal = isCardDue
      ? await this.writer.create(cardOf(after, before.id), null, session)
      : await this.updateCard(before, after, session);
    const link = isCardDue && deal ? { deal_id: deal.id, carded: true } : {};
    const lead = await this.leads.update(before.id, { ...news, ...link }, session);
    if (!lead) throw new Error('a lead was deleted within the transaction that had read it');
    return { lead, deal, reached: lead.completeness === before.completeness ? null : lead.completeness };
  }

  /** The lead's card with the newer contact fields, or null when nothing on it changes. */
  private async updateCard(before: Lead, after: Lead, session: ClientSession): Promise<Deal | null> {
    const deal = before.deal_id === null ? null : await this.deals.find(before.deal_id, session);
    if (!deal) return null;
    const changed = await this.writer.change(deal, contactUpdate(deal, before, after), null, session);
    return changed === deal ? null : changed;
  }

  private tell({ lead, deal, reached }: Outcome): void {
    if (reached) this.metrics.leads.inc({ completeness: reached });
    if (deal) this.announcer.dealChanged(deal);
    this.announcer.leadChanged(lead);
    this.logger.info(
      { lead_id: lead.id, deal_id: lead.deal_id, completeness: lead.completeness },
      'a lead was recorded',
    );
  }
}
