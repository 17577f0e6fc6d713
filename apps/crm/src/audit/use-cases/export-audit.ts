import { Injectable } from '@nestjs/common';
import { placeOf, type AuditFilePart, type ListAuditRequest } from '@abbotsford/contracts';
import { AuditLog } from '../audit-log';
import { writeAudit } from '../domain/audit-file';

/** So many entries with all their leads still fit into one message of the NATS server. */
const A_PART = 500;

/** The entries that a filter leaves, part by part. */
@Injectable()
export class ExportAudit {
  constructor(private readonly audit: AuditLog) {}

  async run(request: ListAuditRequest): Promise<AuditFilePart> {
    const { items, next_cursor } = await this.audit.newest(request, A_PART, placeOf(request));
    return { csv: writeAudit(items, request.cursor === undefined), after: next_cursor };
  }
}
