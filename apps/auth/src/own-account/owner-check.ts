import { Injectable } from '@nestjs/common';
import { ServiceError, type ConfirmOwnerRequest } from '@abbotsford/contracts';
import type { Principal } from '@abbotsford/service-kit';
import { OwnPassword } from '../passwords/own-password';
import { SecondFactorCheck } from '../second-factor/second-factor-check';
import type { User } from '../users/user';

/** Asks for all that a person signs in with, before what nobody else at their unlocked screen must do. */
@Injectable()
export class OwnerCheck {
  constructor(
    private readonly own: OwnPassword,
    private readonly secondFactor: SecondFactorCheck,
  ) {}

  /** @throws ServiceError auth.wrong_password, auth.wrong_code, auth.user_not_found, auth.too_many_attempts */
  async run({ password, otp }: ConfirmOwnerRequest, { id }: Principal, signal: AbortSignal): Promise<User> {
    const { user } = await this.own.check(id, password, 'password', signal, async (credentials) => {
      // Not the answer of the sign-in: a page takes a 401 for a session that has ended.
      if (credentials.secondFactor && !otp) throw codeMissing();
      await this.secondFactor.require(credentials, otp);
    });
    return user;
  }
}

const codeMissing = (): ServiceError =>
  new ServiceError('auth.wrong_code', 'Please give the code of your authenticator app as well.', {
    errors: [{ field: 'otp', message: 'Please give the code of your authenticator app.' }],
  });
