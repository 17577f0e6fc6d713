import { Injectable } from '@nestjs/common';
import type { LeadRequest, LeadView } from '@abbotsford/contracts';
import { alsoTold } from '../domain/also-told';
import { toLeadView } from '../domain/lead';
import { leadNotFound } from '../lead-errors';
import { LeadsRepository } from '../leads.repository';

@Injectable()
export class GetLead {
  constructor(private readonly leads: LeadsRepository) {}

  async run({ lead_id }: LeadRequest): Promise<LeadView> {
    const lead = await this.leads.find(lead_id);
    if (!lead) throw leadNotFound();
    return toLeadView(lead, alsoTold(lead));
  }
}
