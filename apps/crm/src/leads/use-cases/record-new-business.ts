import { Inject, Injectable } from '@nestjs/common';
import type { NewBusiness } from '@abbotsford/contracts';
import { LOGGER, type ClientSession, type Logger } from '@abbotsford/service-kit';
import { comparableEmail } from '@abbotsford/text';
import { ChangeAnnouncer } from '../../change-announcer';
import { DealWriter } from '../../deals/deal-writer';
import { DealsRepository } from '../../deals/deals.repository';
import { isOpen } from '../domain/join-cards';
import type { Lead } from '../domain/lead';
import { businessCard } from '../domain/lead-card';
import { LeadJoiner } from '../lead-joiner';
import { LeadsRepository } from '../leads.repository';

/** Puts new business that a customer told the support bot of on the board: one card a conversation. */
@Injectable()
export class RecordNewBusiness {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly joiner: LeadJoiner,
    private readonly deals: DealsRepository,
    private readonly writer: DealWriter,
    private readonly announcer: ChangeAnnouncer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Gives what is to be done after the commit. */
  async run(told: NewBusiness, session: ClientSession): Promise<() => void> {
    const person = { emails: [comparableEmail(told.email)], phones: [], places: [], sources: [] };
    await this.joiner.hold(person, [], session);
    if (await this.deals.ofCustomersConversation(told.user_id, told.conversation_id, session)) return () => undefined;
    const [known = null] = await this.joiner.samePerson(person, null, session);
    const before = known?.deal_id ? await this.deals.find(known.deal_id, session) : null;
    const open = before && isOpen(before) ? before : null;
    // First, since one lead has one card.
    const past = before && !open ? await this.writer.change(before, { lead_id: null }, null, session) : null;
    const deal = await this.writer.create(businessCard(told, known, open), null, session);
    const lead = known && !open ? await this.linked(known, deal.id, session) : null;
    return () => {
      if (past) this.announcer.dealChanged(past);
      if (lead) this.announcer.leadChanged(lead);
      this.announcer.dealChanged(deal);
      this.logger.info({ deal_id: deal.id, lead_id: deal.lead_id }, 'a customer told of new business');
    };
  }

  private async linked(lead: Lead, deal_id: string, session: ClientSession): Promise<Lead> {
    const linked = await this.leads.update(lead.id, { deal_id, carded: true }, session);
    if (!linked) throw new Error('a lead was deleted within the transaction that had read it');
    return linked;
  }
}
