import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, ConfigError, LOGGER, type Logger } from '@abbotsford/service-kit';
import type { AuthConfig } from '../config';
import { PasswordHasher } from '../passwords/password-hasher';
import { Revocation } from '../sessions/revocation';
import { UsersRepository } from '../users/users.repository';

/** Sees to it that ADMIN_EMAIL is an administrator before the first request. Any number of replicas may start at once. */
@Injectable()
export class FirstAdministrator implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: AuthConfig,
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly revocation: Revocation,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = this.config;
    if (email === undefined && password === undefined) return;
    if (email === undefined) throw missing('ADMIN_EMAIL', 'is missing, but ADMIN_PASSWORD is set');
    if (password === undefined) throw missing('ADMIN_PASSWORD', 'is missing, but ADMIN_EMAIL is set');

    // Two replicas are kept from making two administrators by the unique index alone.
    await this.users.ready();
    const outcome = await this.ensure(email, password);
    if (outcome !== 'was_admin') this.logger.warn({ outcome }, 'the first administrator, ADMIN_EMAIL, is set up');
  }

  /**
   * The password of an administrator is left as it is. Somebody else with this email gets it: anyone may have registered
   * an address that is not theirs, and must not become administrator with a password of their own.
   */
  private async ensure(email: string, password: string): Promise<'was_admin' | 'promoted' | 'created'> {
    const role = await this.users.roleOf(email);
    if (role === 'admin') return 'was_admin';
    const passwordHash = await this.hasher.hash(password);
    const now = new Date();
    const profile = { name: 'Administrator' };
    const account = {
      email,
      passwordHash,
      profile,
      role: 'admin',
      createdAt: now,
      lastLogin: null,
      emailVerifiedAt: now,
    } as const;
    if (role === null && (await this.users.create(account))) return 'created';
    const id = await this.users.promote(email, passwordHash, now);
    // Another replica was faster.
    if (id === null) return 'was_admin';
    await this.revocation.revokeAll({ user_id: id }, 'role_changed');
    return 'promoted';
  }
}

const missing = (variable: string, reason: string): ConfigError => new ConfigError('auth', [{ variable, reason }]);
