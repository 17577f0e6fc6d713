import { Inject, Injectable } from '@nestjs/common';
import { ServiceError } from '@abbotsford/contracts';
import { Limits, LOGGER, logSecurityEvent, type Logger, type Rate } from '@abbotsford/service-kit';
import { inWords } from './growing-wait';

interface AccountLimit {
  readonly rate: Rate;
  /** For the person, who is told besides how long to wait. */
  readonly detail: string;
}

const MINUTE_MS = 60_000;

const accountLimits = {
  /** Who has the address after the first of these learns nothing by another. */
  registration: {
    rate: { limit: 10, windowMs: 60 * MINUTE_MS },
    detail: 'This email was registered many times within the hour. Please sign in instead.',
  },
  /** Many windows that are loaded at once need one each. */
  refresh: {
    rate: { limit: 60, windowMs: MINUTE_MS },
    detail: 'This sign-in was renewed very often.',
  },
  /** Whoever has an account here or not: what is counted is the address that was typed. */
  'password-mail': {
    rate: { limit: 5, windowMs: 60 * MINUTE_MS },
    detail: 'A link was asked for many times within the hour. Please look into your mailbox, and where spam goes.',
  },
  'verification-mail': {
    rate: { limit: 5, windowMs: 60 * MINUTE_MS },
    detail: 'A link was asked for many times within the hour. Please look into your mailbox, and where spam goes.',
  },
  invitation: {
    rate: { limit: 50, windowMs: 60 * MINUTE_MS },
    detail: 'You have invited many people within the hour.',
  },
} as const satisfies Record<string, AccountLimit>;

/**
 * How often something may be asked for one account, or one sign-in of it, from wherever it is asked: the limits of the
 * gateway are for each address, and whoever asks may have many of those.
 */
@Injectable()
export class AccountLimits {
  constructor(
    private readonly limits: Limits,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Counts one. @throws ServiceError `auth.too_many_attempts` when that is too many */
  async count(name: keyof typeof accountLimits, whom: string): Promise<void> {
    const { rate, detail } = accountLimits[name];
    const { exceeded, secondsLeft: retry_after } = await this.limits.count(name, whom, rate);
    if (!exceeded) return;
    logSecurityEvent(this.logger, 'limit_reached', { limit: name, retry_after });
    throw new ServiceError('auth.too_many_attempts', `${detail} You can try again in ${inWords(retry_after)}.`, {
      retry_after,
    });
  }
}
