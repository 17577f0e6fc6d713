import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AddedLead, AddedLeadOutcome, AddLeadRequest } from '@abbotsford/contracts';
import { CONFIG, Idempotency, invalid, Transaction, type ClientSession } from '@abbotsford/service-kit';
import { checkPhone } from '@abbotsford/validation';
import { BusinessEvents } from '../../business-events';
import { ChangeAnnouncer } from '../../change-announcer';
import type { CrmConfig } from '../../config';
import { CrmMetrics } from '../../crm-metrics';
import { alsoTold } from '../domain/also-told';
import { completedByHand, factsByHand, sourceByHand } from '../domain/by-hand';
import { logged } from '../domain/handling';
import { toLeadView, untouchedBySales, type Lead } from '../domain/lead';
import { leadNews } from '../domain/lead-news';
import { LeadJoiner } from '../lead-joiner';
import { LeadsRepository } from '../leads.repository';

export interface Added {
  readonly outcome: AddedLeadOutcome;
  readonly lead: Lead;
}

/** Takes in what people of ours tell of somebody: a new lead, or more of one that the person is already. */
@Injectable()
export class AddLead {
  constructor(
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
    private readonly leads: LeadsRepository,
    private readonly joiner: LeadJoiner,
    private readonly events: BusinessEvents,
    private readonly announcer: ChangeAnnouncer,
    private readonly metrics: CrmMetrics,
    @Inject(CONFIG) private readonly config: CrmConfig,
  ) {}

  async run(request: AddLeadRequest, actorId: string): Promise<AddedLead> {
    const told = this.checked(request);
    return this.transaction.run(async (session) => {
      const { outcome, lead } = await this.within(told, actorId, session);
      const answer = { outcome, lead: toLeadView(lead, alsoTold(lead)) };
      await this.idempotency.keep(answer, session);
      return answer;
    });
  }

  /** With the number in its one form. @throws ServiceError request.invalid, which names the field */
  checked(told: AddLeadRequest): AddLeadRequest {
    const phone = told.mobile ? checkPhone(told.mobile, this.config.HOME_COUNTRY) : null;
    if (phone?.status === 'invalid') throw invalid([{ field: 'mobile', message: phone.reason }]);
    const mobile = phone ? phone.phone : null;
    if (!told.email && mobile === null) {
      throw invalid([{ field: 'email', message: 'An email or a phone number is needed, to reach the person.' }]);
    }
    return { ...told, mobile };
  }

  /** What would become of it, without doing it. */
  async tried(told: AddLeadRequest): Promise<AddedLeadOutcome> {
    return this.transaction.run(async (session) => {
      const [known] = await this.joiner.samePerson(factsByHand(this.source(told)), null, session);
      if (!known) return 'created';
      return completedByHand(known, told, known.visitor_ids[0] ?? '') ? 'completed' : 'unchanged';
    });
  }

  async within(told: AddLeadRequest, actorId: string, session: ClientSession): Promise<Added> {
    const source = this.source(told);
    const facts = factsByHand(source);
    await this.joiner.hold(facts, [], session);
    const [known] = await this.joiner.samePerson(facts, null, session);
    const added = known
      ? await this.complete(known, told, source.visitor_id, actorId, session)
      : await this.insert(told, facts, actorId, session);
    await this.events.tell(leadNews(known ?? null, added.lead), actorId, session);
    this.transaction.afterCommit(session, () => {
      this.metrics.leadsByHand.inc({ outcome: added.outcome });
      if (added.outcome !== 'unchanged') this.announcer.leadChanged(added.lead);
    });
    return added;
  }

  private async insert(
    told: AddLeadRequest,
    facts: ReturnType<typeof factsByHand>,
    actor_id: string,
    session: ClientSession,
  ): Promise<Added> {
    const at = new Date();
    const lead = await this.leads.insert(
      this.leads.newId(),
      {
        ...facts,
        ...untouchedBySales,
        ...{ status: told.status ?? 'new', owner: told.owner ?? null },
        note_log: this.noteOf(told, actor_id, at),
        activities: [{ action: 'created', actor_id, changes: [], at }],
        ...{ unseen: false, seen: { actor_id, at } },
        ...{ deal_id: null, carded: false, came_back: false, joined: [] },
      },
      session,
    );
    return { outcome: 'created', lead };
  }

  private async complete(
    lead: Lead,
    told: AddLeadRequest,
    visitorId: string,
    actor_id: string,
    session: ClientSession,
  ): Promise<Added> {
    const at = new Date();
    const facts = completedByHand(lead, told, visitorId);
    const isNewNote = told.note != null && lead.note_log.every(({ text }) => text !== told.note);
    const owner = lead.owner === null && told.owner ? { owner: told.owner } : {};
    if (!facts && !isNewNote && !('owner' in owner)) return { outcome: 'unchanged', lead };
    const completed = await this.leads.update(
      lead.id,
      {
        ...facts,
        ...owner,
        ...(isNewNote ? { note_log: [...lead.note_log, ...this.noteOf(told, actor_id, at)] } : {}),
        activities: logged(lead.activities, { action: 'completed', actor_id, changes: [], at }),
      },
      session,
    );
    if (!completed) throw new Error('a lead was deleted within the transaction that had read it');
    return { outcome: 'completed', lead: completed };
  }

  private noteOf({ note }: AddLeadRequest, actor_id: string, at: Date): Lead['note_log'] {
    return note ? [{ id: this.leads.newId(), text: note, actor_id, at }] : [];
  }

  private source(told: AddLeadRequest) {
    return sourceByHand(told, `hand-${randomUUID()}`, new Date());
  }
}
