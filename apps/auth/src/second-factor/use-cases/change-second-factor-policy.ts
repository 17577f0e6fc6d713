import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type ChangeSecondFactorPolicyRequest, type SecondFactorPolicy } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, Transaction, type Logger, type Principal } from '@abbotsford/service-kit';
import { Revocation } from '../../sessions/revocation';
import { secondFactorIsDue, secondFactorRequired } from '../../sessions/role-in-force';
import { userNotFound } from '../../users/user-not-found';
import { UsersRepository } from '../../users/users.repository';
import { RequiredSecondFactor } from '../../policy/required-second-factor';
import { SecondFactorPolicyRepository } from '../../policy/second-factor-policy.repository';
import { stricter } from '../../policy/stricter';

/** Who has to have a second factor, as an administrator chooses it. */
@Injectable()
export class ChangeSecondFactorPolicy {
  constructor(
    private readonly policies: SecondFactorPolicyRepository,
    private readonly required: RequiredSecondFactor,
    private readonly users: UsersRepository,
    private readonly revocation: Revocation,
    private readonly transaction: Transaction,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ required_of }: ChangeSecondFactorPolicyRequest, { id }: Principal): Promise<SecondFactorPolicy> {
    const at_least = this.required.atLeast;
    const scope = stricter(required_of, at_least);
    const admin = await this.users.findById(id);
    if (!admin) throw userNotFound();
    if (secondFactorIsDue(admin, scope)) throw ownFirst();
    await this.transaction.run(async (session) => {
      await this.policies.set(required_of, id, session);
      // With open pages they would meet refusals: signing in again leads them to where it is set up.
      for (const user_id of await this.users.withoutSecondFactor(secondFactorRequired[scope], session)) {
        await this.revocation.revokeAll({ user_id }, 'second_factor_required', session);
      }
    });
    logSecurityEvent(this.logger, 'second_factor_policy_changed', { admin_id: id, required_of });
    return { required_of: await this.required.read(), at_least };
  }
}

const ownFirst = (): ServiceError =>
  new ServiceError(
    'auth.second_factor_off',
    'You have no second factor yourself. Please set yours up first, on your account page.',
    { errors: [{ field: 'required_of', message: 'Please set up a second factor of your own first.' }] },
  );
