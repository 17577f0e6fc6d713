import { Injectable } from '@nestjs/common';
import type { LeadView, UpdateLeadRequest } from '@abbotsford/contracts';
import { ChangeAnnouncer } from '../../change-announcer';
import { alsoTold } from '../domain/also-told';
import { toLeadView, type LeadPatch } from '../domain/lead';
import { leadNotFound } from '../lead-errors';
import { LeadsRepository } from '../leads.repository';

/** Changes what sales write of a lead: status, owner, notes. */
@Injectable()
export class UpdateLead {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  async run({ lead_id, status, owner, notes }: UpdateLeadRequest): Promise<LeadView> {
    const patch: LeadPatch = {
      ...(status === undefined ? {} : { status }),
      ...(owner === undefined ? {} : { owner }),
      ...(notes === undefined ? {} : { notes }),
    };
    const isEmpty = Object.keys(patch).length === 0;
    const lead = isEmpty ? await this.leads.find(lead_id) : await this.leads.update(lead_id, patch);
    if (!lead) throw leadNotFound();
    if (!isEmpty) this.announcer.leadChanged(lead);
    return toLeadView(lead, alsoTold(lead));
  }
}
