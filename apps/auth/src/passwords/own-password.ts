import { Inject, Injectable } from '@nestjs/common';
import { ServiceError } from '@abbotsford/contracts';
import { LOGGER, logSecurityEvent, type Logger } from '@abbotsford/service-kit';
import { PasswordAttempts } from '../limits/password-attempts';
import type { Credentials } from '../users/user';
import { userNotFound } from '../users/user-not-found';
import { UsersRepository } from '../users/users.repository';
import { PasswordHasher } from './password-hasher';

/** Asks for the password of somebody who is signed in already, before what a person at their unlocked screen must not do. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly attempts: PasswordAttempts,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * @param field where the person typed it
   * @param also what has to be right besides; a failure of it counts as an attempt, too
   * @throws ServiceError auth.wrong_password, auth.user_not_found, auth.too_many_attempts
   */
  async check(
    userId: string,
    password: string,
    field: string,
    signal: AbortSignal,
    also?: (credentials: Credentials) => Promise<void>,
  ): Promise<Credentials> {
    const credentials = await this.credentialsOf(userId);
    await this.attempts.begin('change-password', userId);
    if (!(await this.hasher.matches(password, credentials.passwordHash, signal))) {
      logSecurityEvent(this.logger, 'password_change_refused', { reason: 'wrong_password' });
      throw wrongPassword(field);
    }
    await also?.(credentials);
    await this.attempts.succeeded('change-password', userId);
    return credentials;
  }

  async credentialsOf(userId: string): Promise<Credentials> {
    const credentials = await this.users.credentialsById(userId);
    if (!credentials || credentials.user.disabled) throw userNotFound();
    return credentials;
  }
}

export const wrongPassword = (field: string): ServiceError =>
  new ServiceError('auth.wrong_password', 'This is not your current password. Please try again.', {
    errors: [{ field, message: 'This is not your current password.' }],
  });
