import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, ConfigError, LOGGER, maskEmail, type Logger } from '@abbotsford/service-kit';
import type { AuthConfig } from '../config';
import { PasswordHasher } from '../passwords/password-hasher';
import { UsersRepository } from './users.repository';

/** Sees to it that ADMIN_EMAIL is an administrator before the first request. Any number of replicas may start at once. */
@Injectable()
export class FirstAdministrator implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: AuthConfig,
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
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
    if (outcome !== 'was_admin')
      this.logger.warn({ email: maskEmail(email), outcome }, 'the first administrator is set up');
  }

  /** The password counts for a new account only: whoever exists has chosen one of their own. */
  private async ensure(email: string, password: string): Promise<'was_admin' | 'promoted' | 'created'> {
    const before = await this.users.promote(email);
    if (before !== 'absent') return before;
    const created = await this.users.create({
      email,
      passwordHash: await this.hasher.hash(password),
      profile: { name: 'Administrator' },
      role: 'admin',
      createdAt: new Date(),
      lastLogin: null,
    });
    if (created) return 'created';
    // Another replica was faster.
    const now = await this.users.promote(email);
    if (now === 'absent') throw new Error('the first administrator was deleted while it was made');
    return now;
  }
}

const missing = (variable: string, reason: string): ConfigError => new ConfigError('auth', [{ variable, reason }]);
