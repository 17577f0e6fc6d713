import { Inject, Injectable } from '@nestjs/common';
import { ServiceError } from '@abbotsford/contracts';
import { currentContext, Limits, LOGGER, logSecurityEvent, type Logger, type Rate } from '@abbotsford/service-kit';
import { inWords, waitAfter } from './growing-wait';

const DAY_MS = 86_400_000;

/** Wrong passwords that cost no wait: of one client for one account, and of all clients for it together. */
const FREE_OF_CLIENT = 5;
const FREE_OF_ALL = 20;

/** More than a wait can grow to; the count begins anew with the right password, or after a day. */
const attemptsRate = (free: number): Rate => ({ limit: free + 10, windowMs: DAY_MS });
/** How long a client counts as the person's own after it had the right password. */
const knownRate: Rate = { limit: 1, windowMs: 30 * DAY_MS };

interface Counter {
  readonly name: string;
  readonly whom: string;
  readonly free: number;
}

/**
 * How often a password may be tried for one account, from wherever it is tried. What is counted is what was typed, so the
 * answer does not tell whether there is such an account. Clients that had the right password before wait for their own
 * mistakes only: nobody can keep a person out of their account by guessing at it from elsewhere.
 */
@Injectable()
export class PasswordAttempts {
  constructor(
    private readonly limits: Limits,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Counts an attempt, before the password is looked at, so that many at once are no way around it. Call `succeeded` when
   * it was the right one.
   * @throws ServiceError `auth.too_many_attempts` when there has to be a wait before the next
   */
  async begin(purpose: string, account: string): Promise<void> {
    for (const counter of await this.countersOf(purpose, account)) await this.count(counter);
  }

  async succeeded(purpose: string, account: string): Promise<void> {
    await this.limits.count(`${purpose}-known`, whomOf(account), knownRate);
    for (const { name, whom, free } of bothCounters(purpose, account)) {
      await this.limits.forget(name, whom, attemptsRate(free));
      await this.limits.forget(`${name}-wait`, whom, waitRate(0));
    }
  }

  private async countersOf(purpose: string, account: string): Promise<readonly Counter[]> {
    const [ofClient, ofAll] = bothCounters(purpose, account);
    const known = await this.limits.look(`${purpose}-known`, whomOf(account), knownRate);
    return known.used > 0 ? [ofClient] : [ofClient, ofAll];
  }

  private async count({ name, whom, free }: Counter): Promise<void> {
    const waiting = await this.limits.look(`${name}-wait`, whom, waitRate(0));
    if (waiting.used > 0) throw this.tooMany(name, waiting.secondsLeft);
    const { used } = await this.limits.count(name, whom, attemptsRate(free));
    const wait = waitAfter(used, free);
    if (wait === 0) return;
    // This attempt is let through and closes the door behind it; of several at once only the first.
    const door = await this.limits.count(`${name}-wait`, whom, waitRate(wait));
    if (door.used > 1) throw this.tooMany(name, door.secondsLeft);
  }

  private tooMany(limit: string, seconds: number): ServiceError {
    const retry_after = Math.max(1, seconds);
    logSecurityEvent(this.logger, 'limit_reached', { limit, retry_after });
    return new ServiceError(
      'auth.too_many_attempts',
      `There were too many attempts with a wrong password. Please try again in ${inWords(retry_after)}.`,
      { retry_after },
    );
  }
}

const waitRate = (windowMs: number): Rate => ({ limit: 1, windowMs });

const whomOf = (account: string): string => `${account} ${currentContext()?.client ?? ''}`;

const bothCounters = (purpose: string, account: string): readonly [Counter, Counter] => [
  { name: `${purpose}-of-client`, whom: whomOf(account), free: FREE_OF_CLIENT },
  { name: purpose, whom: account, free: FREE_OF_ALL },
];
