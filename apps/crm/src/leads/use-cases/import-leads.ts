import { Injectable } from '@nestjs/common';
import {
  AddLeadRequest,
  IMPORTED_LEADS_MAX,
  ServiceError,
  type ImportedLead,
  type ImportLeadsRequest,
  type LeadImport,
} from '@abbotsford/contracts';
import { invalid, Transaction, validate } from '@abbotsford/service-kit';
import { AuditLog } from '../../audit/audit-log';
import { readLeads, type ReadLine } from '../domain/leads-file';
import { AddLead } from './add-lead';

/**
 * Takes in a table of leads and says of each line what became of it. Each line is done by itself, and a line that was
 * taken in before changes nothing, so that a file may be sent again after a failure.
 */
@Injectable()
export class ImportLeads {
  constructor(
    private readonly addLead: AddLead,
    private readonly transaction: Transaction,
    private readonly audit: AuditLog,
  ) {}

  async run({ csv, dry_run = false }: ImportLeadsRequest, actor_id: string): Promise<LeadImport> {
    const read = readLeads(csv, IMPORTED_LEADS_MAX);
    if (read.length === 0)
      throw invalid([{ field: 'csv', message: 'The table needs headings and a line below them.' }]);
    if (read.length > IMPORTED_LEADS_MAX) {
      throw invalid([
        { field: 'csv', message: `The table may have at most ${IMPORTED_LEADS_MAX} lines below its headings.` },
      ]);
    }
    const before = new Set<string>();
    const lines: ImportedLead[] = [];
    for (const line of read) lines.push(await this.line(line, dry_run ? before : null, actor_id));
    const lead_ids = lines.flatMap(({ lead_id }) => lead_id ?? []).slice(0, 200);
    if (!dry_run && lead_ids.length > 0) {
      const entry = { action: 'lead.imported', actor_id, lead_ids, counts: { lines: lines.length } } as const;
      await this.transaction.run((session) => this.audit.add(entry, session));
    }
    return { dry_run, lines };
  }

  /** @param before of a trial: by what people of earlier lines are known, who would be there by then */
  private async line(
    { line, fields, problem }: ReadLine,
    before: Set<string> | null,
    actorId: string,
  ): Promise<ImportedLead> {
    const name = fields['user_name'] ?? fields['cafe_name'] ?? fields['email'] ?? fields['mobile'] ?? null;
    const report = { line, name: name && name.slice(0, 254), lead_id: null, problem: null };
    if (problem !== null) return { ...report, outcome: 'refused', problem };
    try {
      const told = this.addLead.checked(await validate(AddLeadRequest, fields));
      if (!before) {
        const { outcome, lead } = await this.transaction.run((session) => this.addLead.within(told, actorId, session));
        return { ...report, outcome, lead_id: lead.id };
      }
      const keys = [told.email?.toLowerCase(), told.mobile].filter((key) => key != null);
      const isRepeat = keys.some((key) => before.has(key));
      for (const key of keys) before.add(key);
      return { ...report, outcome: isRepeat ? 'completed' : await this.addLead.tried(told) };
    } catch (error) {
      if (!(error instanceof ServiceError) || error.code !== 'request.invalid') throw error;
      const reasons = error.body.errors?.map(({ message }) => message) ?? [error.body.detail];
      return { ...report, outcome: 'refused', problem: reasons.join(' ') };
    }
  }
}
