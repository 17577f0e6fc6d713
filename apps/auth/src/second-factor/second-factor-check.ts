import { Inject, Injectable } from '@nestjs/common';
import { ServiceError } from '@abbotsford/contracts';
import { CONFIG, LOGGER, logSecurityEvent, SecretBox, Transaction, type Logger } from '@abbotsford/service-kit';
import { accountMails } from '../account-mails/account-mails.data';
import { AccountNotices } from '../account-mails/account-notices';
import type { AuthConfig } from '../config';
import type { Credentials, User } from '../users/user';
import { hashRecoveryCode } from './recovery-codes';
import { SecondFactorsRepository } from './second-factors.repository';
import { stepOfCode } from './totp';

/** Whether somebody who had the right password has the code as well. Each code is good once. */
@Injectable()
export class SecondFactorCheck {
  private readonly box: SecretBox;

  constructor(
    private readonly factors: SecondFactorsRepository,
    private readonly notices: AccountNotices,
    private readonly transaction: Transaction,
    @Inject(CONFIG) config: AuthConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.box = new SecretBox(config.SECRETS_KEY, 'auth second factor');
  }

  /** @throws ServiceError auth.second_factor_required without a code, auth.wrong_code */
  async require({ user, secondFactor }: Credentials, code: string | undefined): Promise<void> {
    if (!secondFactor) return;
    if (code === undefined) {
      throw new ServiceError('auth.second_factor_required', 'Please give the code of your authenticator app as well.');
    }
    if (await this.use(user, secondFactor.secret, code)) return;
    logSecurityEvent(this.logger, 'sign_in_refused', { reason: 'wrong_code', user_id: user.id });
    throw wrongCode();
  }

  /** The half minute of the code, null when it is none of this secret's. */
  stepOf(sealed: string, userId: string, code: string): number | null {
    return stepOfCode(this.box.open(sealed, userId), digitsOf(code), new Date());
  }

  seal(secret: string, userId: string): string {
    return this.box.seal(secret, userId);
  }

  private async use(user: User, sealed: string, code: string): Promise<boolean> {
    if (!/^\d{6}$/.test(digitsOf(code))) return this.useRecoveryCode(user, code);
    const step = this.stepOf(sealed, user.id, code);
    return step !== null && this.factors.useStep(user.id, step);
  }

  private async useRecoveryCode({ id, email, name }: User, code: string): Promise<boolean> {
    const used = await this.transaction.run(async (session) => {
      if (!(await this.factors.useRecoveryCode(id, hashRecoveryCode(code), session))) return false;
      await this.notices.tell(email, accountMails.recoveryCodeUsed(name), session);
      return true;
    });
    if (used) logSecurityEvent(this.logger, 'recovery_code_used', { user_id: id });
    return used;
  }
}

/** Apps show `123 456`. */
const digitsOf = (code: string): string => code.replaceAll(/\s/g, '');

export const wrongCode = (): ServiceError =>
  new ServiceError('auth.wrong_code', 'This code is not right, or was used already. Please wait for the next one.', {
    errors: [{ field: 'otp', message: 'This code is not right, or was used already.' }],
  });
