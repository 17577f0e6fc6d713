import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry, LOGGER, type Logger } from '@abbotsford/service-kit';
import { UsersRepository } from './users.repository';

const AT_ONCE = 500;

/**
 * Gives accounts from before addresses had one form theirs, before the first request. Where two have the same address
 * then, both can still sign in, each with its own password, and the administrator is told until one is disabled. A start
 * that finds everything done costs one search by index.
 */
@Injectable()
export class EmailKeys implements OnModuleInit {
  constructor(
    private readonly users: UsersRepository,
    private readonly health: HealthRegistry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    // The unique index is what finds clashes.
    await this.users.ready();
    let given = 0;
    for (
      let batch = await this.users.withoutKey(AT_ONCE);
      batch.length > 0;
      batch = await this.users.withoutKey(AT_ONCE)
    ) {
      for (const { id, email } of batch) {
        if ((await this.users.giveKey(id, email)) === 'clash') {
          this.logger.warn({ user_id: id }, 'an account has the address of another one, in another spelling');
        }
      }
      given += batch.length;
    }
    if (given > 0) this.logger.info({ accounts: given }, 'accounts were given the one form of their address');
    await this.reportClashes();
  }

  private async reportClashes(): Promise<void> {
    const clashes = await this.users.countClashes();
    // New ones can't come, so whoever starts without any need not look again.
    if (clashes === 0) return;
    this.logger.warn(
      { addresses: clashes, see: 'Users in the dashboard, or GET /api/auth/users?only=email_shared' },
      'accounts share an address; disable one of each',
    );
    this.health.add(
      'accounts',
      async () => {
        const left = await this.users.countClashes();
        return left === 0
          ? { status: 'up' }
          : {
              status: 'up',
              detail: `${left} addresses have two accounts: see email_shared, at the top of Users in the dashboard`,
            };
      },
      'degraded',
    );
  }
}
