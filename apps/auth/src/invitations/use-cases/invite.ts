import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type InvitationView, type InviteRequest } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, Transaction, type Logger, type Principal } from '@abbotsford/service-kit';
import { accountMails } from '../../account-mails/account-mails.data';
import { AccountLimits } from '../../limits/account-limits';
import { MailLinks } from '../../mail-links/mail-links';
import { UsersRepository } from '../../users/users.repository';
import { toInvitationView } from '../to-invitation-view';

/** Sends somebody who has no account a link to make one with this role. */
@Injectable()
export class Invite {
  constructor(
    private readonly users: UsersRepository,
    private readonly links: MailLinks,
    private readonly limits: AccountLimits,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ email, role }: InviteRequest, { id: admin_id }: Principal): Promise<InvitationView> {
    if ((await this.users.roleOf(email)) !== null) {
      throw new ServiceError(
        'auth.email_taken',
        'Somebody has an account with this address. Please give it the role.',
        {
          errors: [{ field: 'email', message: 'This address has an account already.' }],
        },
      );
    }
    await this.limits.count('invitation', admin_id);
    const link = await this.transaction.run((session) =>
      this.links.send('invitation', { email, role }, accountMails.invitation, session),
    );
    logSecurityEvent(this.logger, 'invited', { invitation_id: link.id, role });
    return toInvitationView(link);
  }
}
