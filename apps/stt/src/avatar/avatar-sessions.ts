import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { attempts, Circuit, type BreakerOptions, type RetryOptions } from '@abbotsford/provider';
import { ServiceError, type AvatarSession, type EndAvatarRequest } from '@abbotsford/contracts';
import { CONFIG, LOGGER, type Logger } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { AvatarAccounts } from './avatar-accounts';
import { AvatarError } from './avatar-error';
import { AvatarMetrics } from './avatar-metrics';
import { AvatarPlacesRepository } from './avatar-places.repository';
import type { AvatarProvider, ProviderSession } from './avatar-provider';
import { AVATAR, type ConnectedAvatar } from './connected-avatar';

/** The drawn avatar stands ready, so nobody waits long for a provider that is busy. */
const RETRY: RetryOptions = { maxAttempts: 2, baseDelayMs: 300, maxDelayMs: 300, maxRetryAfterMs: 2_000 };
const BREAKER: BreakerOptions = { consecutiveFailures: 5, halfOpenAfterMs: 30_000 };

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** What stands in is named with each refusal. */
const refusal = (code: 'avatar.not_available' | 'avatar.busy', detail: string): ServiceError =>
  new ServiceError(code, detail, { data: { fallback: 'drawn' } });

/** Sessions with the avatar: each costs money, so their number is bounded over the whole platform. */
@Injectable()
export class AvatarSessions {
  private readonly circuit: Circuit;

  constructor(
    @Inject(CONFIG) private readonly config: SttConfig,
    @Inject(AVATAR) private readonly provider: ConnectedAvatar,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly places: AvatarPlacesRepository,
    private readonly accounts: AvatarAccounts,
    private readonly metrics: AvatarMetrics,
  ) {
    this.circuit = new Circuit(
      BREAKER,
      () => new AvatarError('circuit_open', 'the provider failed too often a moment ago and is given a rest'),
      (change) => logger.warn({ circuit: change }, 'the way to the avatar has changed'),
    );
  }

  async start(signal: AbortSignal): Promise<AvatarSession> {
    const { provider, config } = this;
    if (!provider) throw refusal('avatar.not_available', 'There is no filmed avatar here; ours is a drawn one.');
    const id = randomUUID();
    const seconds = config.AVATAR_SESSION_SECONDS;
    const until = new Date(Date.now() + seconds * 1_000);
    const ceilings = { atOnce: config.AVATAR_MAX_SESSIONS, aDay: config.AVATAR_MAX_SESSIONS_PER_DAY };
    await this.settleExpired(provider);
    if (!(await this.places.take(id, until, ceilings))) {
      this.metrics.opened('busy');
      throw refusal('avatar.busy', 'The avatar talks with others at the moment. Please try again later.');
    }
    try {
      const { token } = await this.open(provider, id, signal);
      await this.places.keep(id, hashOf(token));
      return { token, avatarId: provider.avatarId, provider: provider.name, id, seconds };
    } catch (error) {
      await this.places.giveBack(id);
      if (!(error instanceof AvatarError)) throw error;
      this.logger.warn({ err: error }, 'no session with the avatar');
      throw refusal('avatar.not_available', 'The avatar is not available at the moment. The drawn one goes on.');
    }
  }

  /** Of a visitor who leaves; whoever has not the session's token ends nothing. */
  async end({ id, token, session_id }: EndAvatarRequest): Promise<void> {
    const place = await this.places.leave(id, hashOf(token));
    const { provider } = this;
    if (!place || !provider) return;
    this.accounts.ended(provider, id, secondsBetween(place.since, new Date()));
    const session: ProviderSession = { token, sessionId: session_id ?? null };
    await provider.close(session).catch((error: unknown) => {
      // It ends by itself when nobody speaks with it.
      if (!(error instanceof AvatarError)) throw error;
      this.logger.warn({ err: error }, 'a session with the avatar was not ended at its provider');
    });
  }

  private open(provider: AvatarProvider, id: string, callerSignal: AbortSignal): Promise<ProviderSession> {
    const deadlineMs = this.config.AVATAR_TIMEOUT_MS;
    const patience = { signal: AbortSignal.any([callerSignal, AbortSignal.timeout(deadlineMs)]), deadlineMs };
    const attempt = (): Promise<ProviderSession> =>
      this.circuit.guard(() => this.accounts.opening(provider, id, () => provider.open()));
    return attempts(patience, RETRY, attempt, () => new AvatarError('timeout', 'the avatar took too long'));
  }

  /** Nobody ended them, so they cost all of their time. */
  private async settleExpired(provider: AvatarProvider): Promise<void> {
    for (const { id, since, until } of await this.places.takeExpired()) {
      this.accounts.ended(provider, id, secondsBetween(since, until));
    }
  }
}

const secondsBetween = (since: Date, until: Date): number => Math.round((until.getTime() - since.getTime()) / 1_000);
