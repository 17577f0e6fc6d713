import { Injectable } from '@nestjs/common';
import { placeOf, type AuditEntry, type ListAuditRequest, type Page } from '@abbotsford/contracts';
import { AuditLog } from '../audit-log';

const WITHOUT_PAGING = 1_000;

/** Who did what, newest first. */
@Injectable()
export class ListAudit {
  constructor(private readonly audit: AuditLog) {}

  run(request: ListAuditRequest): Promise<Page<AuditEntry>> {
    return this.audit.newest(request, request.limit ?? WITHOUT_PAGING, placeOf(request));
  }
}
