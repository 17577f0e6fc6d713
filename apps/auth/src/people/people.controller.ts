import { Controller } from '@nestjs/common';
import {
  exportAccounts,
  findAccounts,
  listColleagues,
  type AccountIdentity,
  type AccountsRequest,
  type Colleague,
  type PersonIdentityRequest,
  type PersonInAuth,
} from '@abbotsford/contracts';
import { Handles, requireRight, type RequestContext } from '@abbotsford/service-kit';
import { Colleagues } from './colleagues';
import { ExportAccounts } from './export-accounts';
import { FindAccounts } from './find-accounts';

@Controller()
export class PeopleController {
  constructor(
    private readonly finder: FindAccounts,
    private readonly exporter: ExportAccounts,
    private readonly colleagues: Colleagues,
  ) {}

  /** From the CRM, which nobody else can send; it has asked for an administrator. */
  @Handles(findAccounts)
  find(request: AccountsRequest): Promise<{ accounts: AccountIdentity[] }> {
    return this.finder.run(request);
  }

  /** From the CRM, which tells them what happens. */
  @Handles(listColleagues)
  list(): Promise<{ colleagues: Colleague[] }> {
    return this.colleagues.list();
  }

  @Handles(exportAccounts)
  async export({ identity }: PersonIdentityRequest, context: RequestContext): Promise<PersonInAuth> {
    requireRight(context, 'people.read');
    return this.exporter.run(identity);
  }
}
