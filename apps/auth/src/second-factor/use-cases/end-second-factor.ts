import { Inject, Injectable } from '@nestjs/common';
import type { EndSecondFactorRequest, MessageReply, RecoveryCodes } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, Transaction, type Logger, type Principal } from '@abbotsford/service-kit';
import { accountMails } from '../../account-mails/account-mails.data';
import { AccountNotices } from '../../account-mails/account-notices';
import { OwnPassword } from '../../passwords/own-password';
import { Revocation } from '../../sessions/revocation';
import type { User } from '../../users/user';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';
import { hashRecoveryCode, newRecoveryCodes } from '../recovery-codes';
import { noSecondFactor } from '../second-factor-errors';
import { SecondFactorsRepository } from '../second-factors.repository';

/** The password alone from now on, and new codes for the drawer. */
@Injectable()
export class EndSecondFactor {
  constructor(
    private readonly factors: SecondFactorsRepository,
    private readonly users: UsersRepository,
    private readonly own: OwnPassword,
    private readonly revocation: Revocation,
    private readonly notices: AccountNotices,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ password }: EndSecondFactorRequest, principal: Principal, signal: AbortSignal): Promise<MessageReply> {
    const { user } = await this.own.check(principal.id, password, 'password', signal);
    await this.end(user, principal.session_id);
    logSecurityEvent(this.logger, 'second_factor_off');
    return { message: 'Your second factor is off.' };
  }

  /** Of somebody who has lost theirs, by an administrator. */
  async reset(userId: string, admin: Principal): Promise<MessageReply> {
    const user = await this.users.findById(userId);
    if (!user) throw userNotFound();
    await this.end(user);
    logSecurityEvent(this.logger, 'second_factor_reset', { user_id: userId, admin_id: admin.id });
    return { message: 'The second factor is off. The person signs in by password and sets up another.' };
  }

  async renewRecoveryCodes(
    { password }: EndSecondFactorRequest,
    { id }: Principal,
    signal: AbortSignal,
  ): Promise<RecoveryCodes> {
    await this.own.check(id, password, 'password', signal);
    const recovery_codes = newRecoveryCodes();
    if (!(await this.factors.replaceRecoveryCodes(id, recovery_codes.map(hashRecoveryCode)))) throw noSecondFactor();
    return { recovery_codes };
  }

  private async end({ id, email, name }: User, except?: string): Promise<void> {
    await this.transaction.run(async (session) => {
      if (!(await this.factors.remove(id, session))) throw noSecondFactor();
      await this.revocation.revokeAll({ user_id: id, ...(except && { except }) }, 'second_factor_changed', session);
      await this.notices.tell(email, accountMails.secondFactorOff(name), session);
    });
  }
}
