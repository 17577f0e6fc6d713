import { Injectable } from '@nestjs/common';
import { ServiceError, type LeadView, type MergeLeadRequest } from '@abbotsford/contracts';
import { Transaction } from '@abbotsford/service-kit';
import { AuditLog } from '../../audit/audit-log';
import { alsoTold } from '../domain/also-told';
import { toLeadView } from '../domain/lead';
import { leadNotFound } from '../lead-errors';
import { LeadJoiner } from '../lead-joiner';
import { LeadsRepository } from '../leads.repository';

/** Joins two leads that a person says are one. */
@Injectable()
export class MergeLead {
  constructor(
    private readonly transaction: Transaction,
    private readonly leads: LeadsRepository,
    private readonly joiner: LeadJoiner,
    private readonly audit: AuditLog,
  ) {}

  async run({ lead_id, other_id }: MergeLeadRequest, actorId: string): Promise<LeadView> {
    if (lead_id === other_id) {
      throw new ServiceError('request.invalid', 'A lead cannot be merged with itself.', {
        errors: [{ field: 'other_id', message: 'other_id must be another lead' }],
      });
    }
    const { lead, tell } = await this.transaction.run(async (session) => {
      const kept = await this.leads.find(lead_id, session);
      const gone = await this.leads.find(other_id, session);
      if (!kept || !gone) throw leadNotFound();
      await this.audit.add({ action: 'lead.merged', actor_id: actorId, lead_ids: [lead_id, other_id] }, session);
      return this.joiner.join(kept, gone, actorId, session);
    });
    tell();
    return toLeadView(lead, alsoTold(lead));
  }
}
