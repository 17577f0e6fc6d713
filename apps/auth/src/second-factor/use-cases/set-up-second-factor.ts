import { Inject, Injectable } from '@nestjs/common';
import {
  ServiceError,
  sessionsRevoked,
  type BeginSecondFactorRequest,
  type ConfirmSecondFactorRequest,
  type RecoveryCodes,
  type SecondFactorSecret,
} from '@abbotsford/contracts';
import {
  LOGGER,
  logSecurityEvent,
  ServiceClient,
  Transaction,
  type Logger,
  type Principal,
} from '@abbotsford/service-kit';
import { OwnPassword } from '../../passwords/own-password';
import { Revocation } from '../../sessions/revocation';
import { hashRecoveryCode, newRecoveryCodes } from '../recovery-codes';
import { SecondFactorCheck, wrongCode } from '../second-factor-check';
import { noSecondFactor } from '../second-factor-errors';
import { SecondFactorsRepository } from '../second-factors.repository';
import { newTotpSecret, totpUri } from '../totp';

/** First the app gets a secret, then a code shows that it has it; from then on the account needs both. */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly factors: SecondFactorsRepository,
    private readonly check: SecondFactorCheck,
    private readonly own: OwnPassword,
    private readonly revocation: Revocation,
    private readonly client: ServiceClient,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async begin(
    { password }: BeginSecondFactorRequest,
    { id }: Principal,
    signal: AbortSignal,
  ): Promise<SecondFactorSecret> {
    const { user } = await this.own.check(id, password, 'password', signal);
    const secret = newTotpSecret();
    if (!(await this.factors.begin(id, this.check.seal(secret, id)))) throw isOn();
    return { secret, uri: totpUri(secret, user.email) };
  }

  async confirm({ otp }: ConfirmSecondFactorRequest, { id, session_id }: Principal): Promise<RecoveryCodes> {
    const begun = await this.factors.find(id);
    if (!begun) throw noSecondFactor();
    if (begun.confirmed_at) throw isOn();
    const last_step = this.check.stepOf(begun.secret, id, otp);
    if (last_step === null) throw wrongCode();
    const recovery_codes = newRecoveryCodes();
    await this.transaction.run(async (session) => {
      const recovery_hashes = recovery_codes.map(hashRecoveryCode);
      const on = { confirmed_at: new Date(), last_step, recovery_hashes };
      if (!(await this.factors.confirm(id, begun, on, session))) throw isOn();
      await this.revocation.revokeAll({ user_id: id, except: session_id }, 'second_factor_changed', session);
      // Who had to set it up has their own rights from now on, and the gateways remember fewer.
      this.transaction.afterCommit(session, () =>
        this.client.broadcast(sessionsRevoked, { session_ids: [session_id] }),
      );
    });
    logSecurityEvent(this.logger, 'second_factor_on');
    return { recovery_codes };
  }
}

const isOn = (): ServiceError => new ServiceError('auth.second_factor_on', 'Your second factor is on already.');
