import { Injectable } from '@nestjs/common';
import type { LeadRequest, LeadSummary } from '@abbotsford/contracts';
import { toLeadSummary } from '../domain/lead';
import { likeness } from '../domain/same-person';
import { leadNotFound } from '../lead-errors';
import { LeadsRepository } from '../leads.repository';

const SHOWN = 10;

/** Leads that may be the same person, for sales to decide: the same phone, or a like name at the same café. */
@Injectable()
export class ListTwins {
  constructor(private readonly leads: LeadsRepository) {}

  async run({ lead_id }: LeadRequest): Promise<{ leads: LeadSummary[] }> {
    const lead = await this.leads.find(lead_id);
    if (!lead) throw leadNotFound();
    const others = await this.leads.sharing(lead, lead.id);
    const alike = others.filter((other) => likeness(lead, other) !== 'different');
    return { leads: alike.slice(0, SHOWN).map(toLeadSummary) };
  }
}
