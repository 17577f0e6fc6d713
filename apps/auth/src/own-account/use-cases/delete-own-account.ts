import { Inject, Injectable } from '@nestjs/common';
import { accountDeletionRequested, type ConfirmOwnerRequest, type MessageReply } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, Outbox, Transaction, type Logger, type Principal } from '@abbotsford/service-kit';
import { accountMails } from '../../account-mails/account-mails.data';
import { AccountNotices } from '../../account-mails/account-notices';
import { Revocation } from '../../sessions/revocation';
import { lastAdministrator } from '../../users/last-administrator';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';
import { OwnerCheck } from '../owner-check';

/**
 * Closes the account and ends its sessions at once. What is held of the person, the account included, is erased by the
 * event, as when an administrator erases somebody.
 */
@Injectable()
export class DeleteOwnAccount {
  constructor(
    private readonly owner: OwnerCheck,
    private readonly users: UsersRepository,
    private readonly revocation: Revocation,
    private readonly notices: AccountNotices,
    private readonly outbox: Outbox,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(request: ConfirmOwnerRequest, principal: Principal, signal: AbortSignal): Promise<MessageReply> {
    const { id: user_id } = await this.owner.run(request, principal, signal);
    await this.transaction.run(async (session) => {
      const user = await this.users.findById(user_id, session);
      if (!user) throw userNotFound();
      if (user.role === 'admin' && !(await this.users.holdAnotherAdmin(user_id, session))) throw lastAdministrator();
      await this.users.update(user_id, { disabled: true }, session);
      await this.revocation.revokeAll({ user_id }, 'account_deleted', session);
      const request = {
        user_id,
        email: user.email_verified ? user.email : null,
        staff_name: await this.users.staffNameOf(user),
        at: new Date().toISOString(),
      };
      await this.outbox.add(accountDeletionRequested, request, session);
      await this.notices.tell(user.email, accountMails.accountDeleted(user.name), session);
    });
    logSecurityEvent(this.logger, 'account_deletion_requested', { user_id });
    return { message: 'Your account is closed, and what we hold of you is being erased.' };
  }
}
