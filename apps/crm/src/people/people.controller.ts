import { Controller } from '@nestjs/common';
import {
  erasePerson,
  exportOwnPerson,
  exportPerson,
  findPerson,
  getErasure,
  listAudit,
  type AuditEntry,
  type EmptyRequest,
  type ErasePersonRequest,
  type ErasureRequest,
  type ErasureView,
  type FoundPerson,
  type Page,
  type PageRequest,
  type PersonContact,
  type PersonInCrm,
} from '@abbotsford/contracts';
import { Handles, requireRight, requireUser, type RequestContext } from '@abbotsford/service-kit';
import { ErasePerson } from './use-cases/erase-person';
import { ExportOwnPerson } from './use-cases/export-own-person';
import { ExportPerson } from './use-cases/export-person';
import { FindPerson } from './use-cases/find-person';
import { GetErasure } from './use-cases/get-erasure';
import { ListAudit } from './use-cases/list-audit';

/** Every method is async, so that a refusal is an answer like any other. */
@Controller()
export class PeopleController {
  constructor(
    private readonly findPerson: FindPerson,
    private readonly exportPerson: ExportPerson,
    private readonly exportOwnPerson: ExportOwnPerson,
    private readonly erasePerson: ErasePerson,
    private readonly getErasure: GetErasure,
    private readonly listAudit: ListAudit,
  ) {}

  @Handles(findPerson)
  async find(request: PersonContact, context: RequestContext): Promise<FoundPerson> {
    return this.findPerson.run(request, requireRight(context, 'people.read').id);
  }

  @Handles(exportPerson)
  async export(request: PersonContact, context: RequestContext): Promise<PersonInCrm> {
    return this.exportPerson.run(request, requireRight(context, 'people.read').id);
  }

  @Handles(exportOwnPerson)
  async exportOwn(_request: EmptyRequest, context: RequestContext): Promise<PersonInCrm> {
    return this.exportOwnPerson.run(requireUser(context).id);
  }

  @Handles(erasePerson)
  async erase(request: ErasePersonRequest, context: RequestContext): Promise<ErasureView> {
    return this.erasePerson.run(request, requireRight(context, 'people.erase').id);
  }

  @Handles(getErasure)
  async erasure(request: ErasureRequest, context: RequestContext): Promise<ErasureView> {
    requireRight(context, 'people.erase');
    return this.getErasure.run(request);
  }

  @Handles(listAudit)
  async audit(request: PageRequest, context: RequestContext): Promise<Page<AuditEntry>> {
    requireRight(context, 'audit.read');
    return this.listAudit.run(request);
  }
}
