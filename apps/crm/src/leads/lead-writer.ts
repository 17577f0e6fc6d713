import { Injectable } from '@nestjs/common';
import type { LeadView } from '@abbotsford/contracts';
import { Idempotency, Transaction } from '@abbotsford/service-kit';
import { BusinessEvents } from '../business-events';
import { ChangeAnnouncer } from '../change-announcer';
import { alsoTold } from './domain/also-told';
import { toLeadView, type Lead, type LeadPatch } from './domain/lead';
import { leadNews } from './domain/lead-news';
import { leadNotFound } from './lead-errors';
import { LeadsRepository } from './leads.repository';

/** Changes what people write of a lead. Two who do it at once both have it. */
@Injectable()
export class LeadWriter {
  constructor(
    private readonly transaction: Transaction,
    private readonly idempotency: Idempotency,
    private readonly leads: LeadsRepository,
    private readonly events: BusinessEvents,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  /** @param work what to change; null when there is nothing */
  async change(id: string, actorId: string, work: (lead: Lead) => LeadPatch | null): Promise<LeadView> {
    return this.transaction.run(async (session) => {
      const before = await this.leads.find(id, session);
      if (!before) throw leadNotFound();
      const patch = work(before);
      const lead = patch ? await this.leads.update(id, patch, session) : before;
      if (!lead) throw leadNotFound();
      if (patch) await this.events.tell(leadNews(before, lead), actorId, session);
      if (patch) this.transaction.afterCommit(session, () => this.announcer.leadChanged(lead));
      const view = toLeadView(lead, alsoTold(lead));
      await this.idempotency.keep(view, session);
      return view;
    });
  }
}
