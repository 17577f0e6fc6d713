import { Controller } from '@nestjs/common';
import {
  exportAccounts,
  findAccounts,
  type AccountIdentity,
  type AccountsRequest,
  type PersonIdentityRequest,
  type PersonInAuth,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { ExportAccounts } from './export-accounts';
import { FindAccounts } from './find-accounts';

@Controller()
export class PeopleController {
  constructor(
    private readonly finder: FindAccounts,
    private readonly exporter: ExportAccounts,
  ) {}

  /** From the CRM, which nobody else can send; it has asked for an administrator. */
  @Handles(findAccounts)
  find(request: AccountsRequest): Promise<{ accounts: AccountIdentity[] }> {
    return this.finder.run(request);
  }

  @Handles(exportAccounts)
  async export({ identity }: PersonIdentityRequest, context: RequestContext): Promise<PersonInAuth> {
    requireRight(context, 'people.read');
    return this.exporter.run(identity);
  }
}
