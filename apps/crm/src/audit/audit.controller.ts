import { Controller } from '@nestjs/common';
import {
  exportAudit,
  listAudit,
  type AuditEntry,
  type AuditFilePart,
  type ListAuditRequest,
  type Page,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { ExportAudit } from './use-cases/export-audit';
import { ListAudit } from './use-cases/list-audit';

/** Every method is async, so that a refusal is an answer like any other. */
@Controller()
export class AuditController {
  constructor(
    private readonly listAudit: ListAudit,
    private readonly exportAudit: ExportAudit,
  ) {}

  @Handles(listAudit)
  async list(request: ListAuditRequest, context: RequestContext): Promise<Page<AuditEntry>> {
    requireRight(context, 'audit.read');
    return this.listAudit.run(request);
  }

  @Handles(exportAudit)
  async export(request: ListAuditRequest, context: RequestContext): Promise<AuditFilePart> {
    requireRight(context, 'audit.read');
    return this.exportAudit.run(request);
  }
}
