import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type ClientSession, type Logger } from '@abbotsford/service-kit';
import { FactsRepository } from '../analytics/facts.repository';
import { ChangeAnnouncer } from '../change-announcer';
import { CrmMetrics } from '../crm-metrics';
import { DealWriter } from '../deals/deal-writer';
import { DealsRepository } from '../deals/deals.repository';
import type { Deal } from '../deals/domain/deal';
import { joinCards, takenOver } from './domain/join-cards';
import { logged } from './domain/handling';
import { joinLeads } from './domain/join-leads';
import type { Lead } from './domain/lead';
import { contactUpdate } from './domain/lead-card';
import { likeness, type Identity } from './domain/same-person';
import { LeadLocksRepository } from './lead-locks.repository';
import { LeadsRepository } from './leads.repository';

/** Makes one lead of several that are one person, with one card. Nothing that was told or written is lost. */
@Injectable()
export class LeadJoiner {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly locks: LeadLocksRepository,
    private readonly deals: DealsRepository,
    private readonly writer: DealWriter,
    private readonly facts: FactsRepository,
    private readonly announcer: ChangeAnnouncer,
    private readonly metrics: CrmMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Keeps others from bringing in the same person until the transaction ends. */
  async hold({ emails, phones }: Identity, visitorIds: readonly string[], session: ClientSession): Promise<void> {
    const keys = { visitor: visitorIds, email: emails, phone: phones };
    await this.locks.hold(
      Object.entries(keys).flatMap(([kind, values]) => values.map((value) => `${kind}:${value}`)),
      session,
    );
  }

  /** Other leads of the person, the oldest first. */
  async samePerson(identity: Identity, except: string | null, session: ClientSession): Promise<Lead[]> {
    const { phones, sources } = identity;
    // As they were written too: older leads are found by that.
    const emails = [...new Set([...identity.emails, ...sources.flatMap(({ email }) => email ?? [])])];
    const candidates = await this.leads.sharing({ emails, phones, places: [] }, except, session);
    return candidates.filter((other) => likeness(identity, other) === 'same');
  }

  /** Joins the lead with all others of the same person. Gives what is to be done after the commit. */
  async joinSamePerson(leadId: string, session: ClientSession): Promise<() => void> {
    const tell: (() => void)[] = [];
    let lead = await this.leads.find(leadId, session);
    while (lead) {
      await this.hold(lead, [], session);
      const [other] = await this.samePerson(lead, lead.id, session);
      if (!other) break;
      const [older, younger]: [Lead, Lead] = other.created_at <= lead.created_at ? [other, lead] : [lead, other];
      const joined = await this.join(older, younger, null, session);
      tell.push(joined.tell);
      lead = joined.lead;
    }
    return () => {
      for (const one of tell) one();
    };
  }

  /** `gone` goes into `kept`. The actor is null when the platform itself joins them. */
  async join(
    kept: Lead,
    gone: Lead,
    actorId: string | null,
    session: ClientSession,
  ): Promise<{ lead: Lead; tell: () => void }> {
    const facts = joinLeads(kept, gone);
    if (!(await this.leads.remove(gone.id, session))) throw new Error('a lead to be joined was not there');
    await this.facts.withdraw('lead', gone.id, session);
    const cards = await this.joinCards(kept, gone, { ...kept, ...facts }, actorId, session);
    const at = new Date();
    const joined = [...kept.joined, ...gone.joined, { lead_id: gone.id, actor_id: actorId, at }];
    const activities = logged(facts.activities, { action: 'joined', actor_id: actorId, changes: [], at });
    const lead = await this.leads.update(
      kept.id,
      { ...facts, deal_id: cards.stays?.id ?? null, joined, activities },
      session,
    );
    if (!lead) throw new Error('a lead was deleted within the transaction that had read it');
    return { lead, tell: () => this.tell(lead, gone, cards) };
  }

  private async joinCards(kept: Lead, gone: Lead, after: Lead, actorId: string | null, session: ClientSession) {
    const [own, other] = [await this.cardOf(kept, session), await this.cardOf(gone, session)];
    const cards = joinCards(own, other);
    const { goes, unlinked } = cards;
    // First, since one lead has one card.
    const past = unlinked && (await this.writer.change(unlinked, { lead_id: null }, actorId, session));
    if (!cards.stays) return { stays: null, goes, past };
    const before = cards.stays === own ? kept : gone;
    const news = {
      ...contactUpdate(cards.stays, before, after),
      ...(goes ? takenOver(cards.stays, goes) : {}),
      lead_id: kept.id,
    };
    const stays = goes
      ? await this.writer.absorb(cards.stays, goes, news, actorId, session)
      : await this.writer.change(cards.stays, news, actorId, session);
    return { stays, goes, past };
  }

  private async cardOf({ deal_id }: Lead, session: ClientSession): Promise<Deal | null> {
    return deal_id === null ? null : this.deals.find(deal_id, session);
  }

  private tell(lead: Lead, gone: Lead, cards: { stays: Deal | null; goes: Deal | null; past: Deal | null }): void {
    this.metrics.joins.inc();
    if (cards.goes) this.announcer.dealDeleted(cards.goes.id);
    if (cards.past) this.announcer.dealChanged(cards.past);
    if (cards.stays) this.announcer.dealChanged(cards.stays);
    this.announcer.leadDeleted(gone.id);
    this.announcer.leadChanged(lead);
    this.logger.info({ lead_id: lead.id, joined: gone.id }, 'two leads of one person were joined');
  }
}
