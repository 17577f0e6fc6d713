import { Injectable } from '@nestjs/common';
import { placeOf, type AuditEntry, type Page, type PageRequest } from '@abbotsford/contracts';
import { AuditLog } from '../../audit/audit-log';

const WITHOUT_PAGING = 1_000;

/** Who did what with people's data, newest first. */
@Injectable()
export class ListAudit {
  constructor(private readonly audit: AuditLog) {}

  run(request: PageRequest): Promise<Page<AuditEntry>> {
    return this.audit.newest(request.limit ?? WITHOUT_PAGING, placeOf(request));
  }
}
