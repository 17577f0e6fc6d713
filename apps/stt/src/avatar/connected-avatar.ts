import type { Provider } from '@nestjs/common';
import { CONFIG } from '@abbotsford/service-kit';
import type { SttConfig } from '../config';
import type { AvatarProvider } from './avatar-provider';
import { Heygen, HEYGEN_URL } from './heygen';
import { LiveAvatar, LIVEAVATAR_URL } from './live-avatar';

/** Undefined without a key. */
export type ConnectedAvatar = AvatarProvider | undefined;

export const AVATAR = Symbol('provider of the avatar, when there is a key');

/** By which key is set; the newer service where both are. */
function connect(config: SttConfig): ConnectedAvatar {
  const timeoutMs = config.AVATAR_TIMEOUT_MS;
  const liveKey = config.LIVEAVATAR_API_KEY?.trim();
  if (liveKey && config.LIVEAVATAR_AVATAR_ID) {
    return new LiveAvatar({
      apiKey: liveKey,
      avatarId: config.LIVEAVATAR_AVATAR_ID,
      voiceId: config.LIVEAVATAR_VOICE_ID,
      contextId: config.LIVEAVATAR_CONTEXT_ID,
      sandbox: config.LIVEAVATAR_SANDBOX,
      baseUrl: config.LIVEAVATAR_BASE_URL ?? LIVEAVATAR_URL,
      timeoutMs,
    });
  }
  const apiKey = config.HEYGEN_API_KEY?.trim();
  if (!apiKey) return undefined;
  return new Heygen({
    apiKey,
    avatarId: config.HEYGEN_AVATAR_ID,
    baseUrl: config.HEYGEN_BASE_URL ?? HEYGEN_URL,
    timeoutMs,
  });
}

export const connectedAvatar: Provider = { provide: AVATAR, useFactory: connect, inject: [CONFIG] };
