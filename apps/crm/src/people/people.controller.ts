import { Controller } from '@nestjs/common';
import {
  erasePerson,
  exportOwnPerson,
  exportPerson,
  findPerson,
  getErasure,
  type EmptyRequest,
  type ErasePersonRequest,
  type ErasureRequest,
  type ErasureView,
  type FoundPerson,
  type PersonContact,
  type PersonInCrm,
} from '@abbotsford/contracts';
import { Handles, requireRight, requireUser, type RequestContext } from '@abbotsford/service-kit';
import { ErasePerson } from './use-cases/erase-person';
import { ExportOwnPerson } from './use-cases/export-own-person';
import { ExportPerson } from './use-cases/export-person';
import { FindPerson } from './use-cases/find-person';
import { GetErasure } from './use-cases/get-erasure';

/** Every method is async, so that a refusal is an answer like any other. */
@Controller()
export class PeopleController {
  constructor(
    private readonly findPerson: FindPerson,
    private readonly exportPerson: ExportPerson,
    private readonly exportOwnPerson: ExportOwnPerson,
    private readonly erasePerson: ErasePerson,
    private readonly getErasure: GetErasure,
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
}
