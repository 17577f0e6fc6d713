import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { LeadSnapshot } from '@abbotsford/contracts';
import { LOGGER, type ClientSession, type Logger } from '@abbotsford/service-kit';
import { BusinessEvents } from '../../business-events';
import { ChangeAnnouncer } from '../../change-announcer';
import { CrmMetrics } from '../../crm-metrics';
import { DealWriter } from '../../deals/deal-writer';
import { DealsRepository } from '../../deals/deals.repository';
import type { Deal } from '../../deals/domain/deal';
import { DeletedLeadsRepository } from '../deleted-leads.repository';
import { comesBack, type DeletedLead } from '../deleted-lead';
import { untouchedBySales, type Lead, type LeadFacts } from '../domain/lead';
import { cardOf, contactUpdate, needsCard } from '../domain/lead-card';
import { leadNews } from '../domain/lead-news';
import { firstFacts, newsOf } from '../domain/lead-sources';
import { LeadJoiner } from '../lead-joiner';
import { LeadsRepository } from '../leads.repository';

/** The lead and its card after a snapshot, as far as they changed. */
interface Outcome {
  readonly lead: Lead;
  readonly deal: Deal | null;
  readonly reached: Lead['completeness'] | null;
  /** By what the person is known has changed. */
  readonly isKnownOtherwise: boolean;
}

const CAME_BACK = 'Came back: sales deleted a lead of this person before.';

/** Takes over what a bot tells of a visitor: one lead a person, and one card once sales should act. */
@Injectable()
export class RecordLead {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly deletedLeads: DeletedLeadsRepository,
    private readonly joiner: LeadJoiner,
    private readonly deals: DealsRepository,
    private readonly writer: DealWriter,
    private readonly events: BusinessEvents,
    private readonly announcer: ChangeAnnouncer,
    private readonly metrics: CrmMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Gives what is to be done after the commit.
   * @param withdraw takes the event out of the stream, since what it tells of an erased person must not be there either
   */
  async run(
    snapshot: LeadSnapshot,
    session: ClientSession,
    withdraw: () => void = () => undefined,
  ): Promise<() => void> {
    const deleted = await this.deletedLeads.find(snapshot.visitor_id, session);
    if (deleted?.erased_at && !comesBack(deleted, snapshot)) return withdraw;
    const lead = await this.leads.findByVisitor(snapshot.visitor_id, session);
    const outcome = lead
      ? await this.update(lead, snapshot, session)
      : await this.newVisitor(snapshot, deleted, session);
    if (!outcome) return () => undefined;
    // Of a lead of one person that is here already, the contact details that this snapshot brought may be another's too.
    const tellJoined = outcome.isKnownOtherwise
      ? await this.joiner.joinSamePerson(outcome.lead.id, session)
      : () => undefined;
    return () => {
      this.tell(outcome);
      tellJoined();
    };
  }

  /** A session that has no lead: it belongs to the lead of the same person, or begins one. */
  private async newVisitor(
    snapshot: LeadSnapshot,
    deleted: DeletedLead | null,
    session: ClientSession,
  ): Promise<Outcome | null> {
    if (deleted && !comesBack(deleted, snapshot)) return null;
    // That a person was erased is remembered: older events may still come.
    if (deleted && !deleted.erased_at) await this.deletedLeads.forget(snapshot.visitor_id, session);
    const first = firstFacts(snapshot);
    await this.joiner.hold(first, [snapshot.visitor_id], session);
    const [known] = await this.joiner.samePerson(first, null, session);
    return known ? this.update(known, snapshot, session) : this.insert(first, snapshot, deleted, session);
  }

  private async insert(
    facts: LeadFacts,
    snapshot: LeadSnapshot,
    deleted: DeletedLead | null,
    session: ClientSession,
  ): Promise<Outcome> {
    const id = this.leads.newId();
    const isBack = deleted !== null && deleted.erased_at === null;
    const hadCard = isBack && deleted.carded && facts.emails.length + facts.phones.length > 0;
    const card = { ...cardOf(facts, id), comments: isBack ? CAME_BACK : null };
    const deal = needsCard(null, snapshot) || hadCard ? await this.writer.create(card, null, session) : null;
    const lead = await this.leads.insert(
      id,
      {
        ...facts,
        ...untouchedBySales,
        deal_id: deal?.id ?? null,
        carded: deal !== null,
        came_back: isBack,
        joined: [],
      },
      session,
    );
    await this.events.tell(leadNews(null, lead), null, session);
    return { lead, deal, reached: lead.completeness, isKnownOtherwise: false };
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
    const lead = await this.leads.update(before.id, { ...news, ...link, unseen: true }, session);
    if (!lead) throw new Error('a lead was deleted within the transaction that had read it');
    await this.events.tell(leadNews(before, lead), null, session);
    return {
      lead,
      deal,
      reached: lead.completeness === before.completeness ? null : lead.completeness,
      isKnownOtherwise: !isDeepStrictEqual(identityOf(before), identityOf(after)),
    };
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

const identityOf = ({ emails, phones, sources }: LeadFacts) => ({
  emails,
  phones,
  names: sources.map(({ user_name }) => user_name),
});
