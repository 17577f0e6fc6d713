import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ServiceError, type AvatarSession, type EndAvatarRequest } from '@abbotsford/contracts';
import { CONFIG, LOGGER, type Logger } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import { AvatarError } from './avatar-error';
import { AvatarPlacesRepository } from './avatar-places.repository';
import type { AvatarProvider, ProviderSession } from './avatar-provider';
import { AVATAR, type ConnectedAvatar } from './connected-avatar';

const BEFORE_TRYING_AGAIN_MS = 300;
/** Who asks for more patience than a visitor has gets none. */
const LONGEST_WAIT_MS = 2_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** What stands in is named with each refusal. */
const refusal = (code: 'avatar.not_available' | 'avatar.busy', detail: string): ServiceError =>
  new ServiceError(code, detail, { data: { fallback: 'drawn' } });

/** Sessions with the avatar: each costs money, so their number is bounded over the whole platform. */
@Injectable()
export class AvatarSessions {
  constructor(
    @Inject(CONFIG) private readonly config: SttConfig,
    @Inject(AVATAR) private readonly provider: ConnectedAvatar,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly places: AvatarPlacesRepository,
  ) {}

  async start(): Promise<AvatarSession> {
    const { provider, config } = this;
    if (!provider) throw refusal('avatar.not_available', 'There is no filmed avatar here; ours is a drawn one.');
    const id = randomUUID();
    const seconds = config.AVATAR_SESSION_SECONDS;
    const until = new Date(Date.now() + seconds * 1_000);
    const ceilings = { atOnce: config.AVATAR_MAX_SESSIONS, aDay: config.AVATAR_MAX_SESSIONS_PER_DAY };
    if (!(await this.places.take(id, until, ceilings))) {
      throw refusal('avatar.busy', 'The avatar talks with others at the moment. Please try again later.');
    }
    try {
      const { token } = await this.open(provider);
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
    if (!(await this.places.leave(id, hashOf(token)))) return;
    const session: ProviderSession = { token, sessionId: session_id ?? null };
    await this.provider?.close(session).catch((error: unknown) => {
      // It ends by itself when nobody speaks with it.
      if (!(error instanceof AvatarError)) throw error;
      this.logger.warn({ err: error }, 'a session with the avatar was not ended at its provider');
    });
  }

  /** Once more where that may help. */
  private async open(provider: AvatarProvider): Promise<ProviderSession> {
    try {
      return await provider.open();
    } catch (error) {
      if (!(error instanceof AvatarError && error.retryable)) throw error;
      const pause = error.retryAfterMs ?? BEFORE_TRYING_AGAIN_MS;
      if (pause > LONGEST_WAIT_MS) throw error;
      await wait(pause);
      return provider.open();
    }
  }
}
