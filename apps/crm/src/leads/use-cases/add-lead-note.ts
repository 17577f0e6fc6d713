import { Injectable } from '@nestjs/common';
import type { AddLeadNoteRequest, LeadView } from '@abbotsford/contracts';
import { withNote } from '../domain/handling';
import { notesFull } from '../lead-errors';
import { LeadWriter } from '../lead-writer';
import { LeadsRepository } from '../leads.repository';

/** Adds a note. None is ever changed, so nobody overwrites what a colleague wrote. */
@Injectable()
export class AddLeadNote {
  constructor(
    private readonly writer: LeadWriter,
    private readonly leads: LeadsRepository,
  ) {}

  run({ lead_id, text }: AddLeadNoteRequest, actor_id: string): Promise<LeadView> {
    return this.writer.change(lead_id, actor_id, (lead) => {
      const patch = withNote(lead, { id: this.leads.newId(), text, actor_id, at: new Date() });
      if (!patch) throw notesFull();
      return patch;
    });
  }
}
