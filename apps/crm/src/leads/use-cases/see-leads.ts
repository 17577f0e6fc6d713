import { Injectable } from '@nestjs/common';
import type { SeeLeadRequest, SeeLeadsRequest } from '@abbotsford/contracts';
import { ChangeAnnouncer } from '../../change-announcer';
import { leadNotFound } from '../lead-errors';
import { LeadsRepository } from '../leads.repository';

/** Notes that somebody of the team has looked at leads, as they were at a time: what came later stays unseen. */
@Injectable()
export class SeeLeads {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async one({ lead_id, date }: SeeLeadRequest, actor_id: string): Promise<{ message: string }> {
    const lead = await this.leads.see(lead_id, new Date(date), { actor_id, at: new Date() });
    if (lead) this.announcer.leadChanged(lead);
    else if (!(await this.leads.find(lead_id))) throw leadNotFound();
    return { message: 'The lead has been seen.' };
  }

  async all({ until }: SeeLeadsRequest, actor_id: string): Promise<{ message: string }> {
    const { one, count } = await this.leads.seeAll(new Date(until), { actor_id, at: new Date() });
    if (one !== null) this.announcer.leadsChanged(one);
    return { message: `${count} ${count === 1 ? 'lead has' : 'leads have'} been seen.` };
  }
}
