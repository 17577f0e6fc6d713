import { Injectable } from '@nestjs/common';
import type { LeadView, UpdateLeadRequest } from '@abbotsford/contracts';
import { changedBySales } from '../domain/handling';
import { LeadWriter } from '../lead-writer';

/** Changes what sales write of a lead: status, owner, notes, what they do next. */
@Injectable()
export class UpdateLead {
  constructor(private readonly writer: LeadWriter) {}

  run({ lead_id, next_action_at, ...told }: UpdateLeadRequest, actorId: string): Promise<LeadView> {
    const patch = {
      ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
      ...(next_action_at === undefined
        ? {}
        : { next_action_at: next_action_at === null ? null : new Date(next_action_at) }),
    };
    return this.writer.change(lead_id, actorId, (lead) => changedBySales(lead, patch, actorId, new Date()));
  }
}
