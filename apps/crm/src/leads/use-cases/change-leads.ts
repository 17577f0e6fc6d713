import { Injectable } from '@nestjs/common';
import { ServiceError, type LeadsReply, type LeadsRequest, type UpdateLeadsRequest } from '@abbotsford/contracts';
import { DeleteLead } from './delete-lead';
import { RestoreLead } from './restore-lead';
import { UpdateLead } from './update-lead';

/** The same for several leads. Each is changed by itself: one that is gone keeps nobody from the others. */
@Injectable()
export class ChangeLeads {
  constructor(
    private readonly updateLead: UpdateLead,
    private readonly deleteLead: DeleteLead,
    private readonly restoreLead: RestoreLead,
  ) {}

  update({ lead_ids, ...patch }: UpdateLeadsRequest, actorId: string): Promise<LeadsReply> {
    return each(lead_ids, 'changed', (lead_id) => this.updateLead.run({ lead_id, ...patch }, actorId));
  }

  delete({ lead_ids }: LeadsRequest, actorId: string): Promise<LeadsReply> {
    return each(lead_ids, 'deleted', (lead_id) => this.deleteLead.run({ lead_id }, actorId));
  }

  async restore({ lead_ids }: LeadsRequest, actorId: string): Promise<LeadsReply> {
    return each(lead_ids, 'brought back', (lead_id) => this.restoreLead.run(lead_id, actorId));
  }
}

async function each(ids: readonly string[], done: string, work: (id: string) => Promise<unknown>): Promise<LeadsReply> {
  const missing: string[] = [];
  let last: ServiceError | null = null;
  for (const id of new Set(ids)) {
    try {
      await work(id);
    } catch (error) {
      if (!(error instanceof ServiceError) || !isGone(error)) throw error;
      last = error;
      missing.push(id);
    }
  }
  const count = new Set(ids).size - missing.length;
  if (count === 0 && last?.code === 'lead.not_deleted') throw last;
  return { message: `${count} ${count === 1 ? 'lead was' : 'leads were'} ${done}.`, done: count, missing };
}

const isGone = ({ code }: ServiceError): boolean => code === 'lead.not_found' || code === 'lead.not_deleted';
