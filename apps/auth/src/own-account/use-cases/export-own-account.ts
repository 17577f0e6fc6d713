import { Inject, Injectable } from '@nestjs/common';
import type { ConfirmOwnerRequest, PersonInAuth } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, type Logger, type Principal } from '@abbotsford/service-kit';
import { ExportAccounts } from '../../people/export-accounts';
import { OwnerCheck } from '../owner-check';

/** A person's own account and sign-ins, for them. */
@Injectable()
export class ExportOwnAccount {
  constructor(
    private readonly owner: OwnerCheck,
    private readonly accounts: ExportAccounts,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(request: ConfirmOwnerRequest, principal: Principal, signal: AbortSignal): Promise<PersonInAuth> {
    const user = await this.owner.run(request, principal, signal);
    logSecurityEvent(this.logger, 'account_exported');
    return this.accounts.of([user]);
  }
}
