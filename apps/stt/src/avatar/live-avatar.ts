import { z } from 'zod';
import { AvatarProvider, type AvatarProviderSettings, type ProviderSession } from './avatar-provider';
import { callProvider } from './call-provider';

export const LIVEAVATAR_URL = 'https://api.liveavatar.com';
/** As it says that it made the token. */
const MADE = 100;

const opened = z.object({
  code: z.literal(MADE),
  data: z.object({ session_id: z.string().min(1), session_token: z.string().min(1) }),
});

interface LiveAvatarSettings extends AvatarProviderSettings {
  readonly voiceId: string | undefined;
  readonly contextId: string | undefined;
  readonly sandbox: boolean;
}

/** LiveAvatar, HeyGen's successor. The bot's words drive it; it has no say of its own. */
export class LiveAvatar extends AvatarProvider<LiveAvatarSettings> {
  readonly name = 'liveavatar';

  async open(): Promise<ProviderSession> {
    const { apiKey, avatarId, voiceId, contextId, sandbox, baseUrl, timeoutMs } = this.settings;
    const persona = {
      ...(voiceId && { voice_id: voiceId }),
      ...(contextId && { context_id: contextId }),
      language: 'en',
    };
    const { data } = await callProvider({
      url: `${baseUrl}/v1/sessions/token`,
      headers: { 'x-api-key': apiKey },
      body: { mode: 'FULL', avatar_id: avatarId, avatar_persona: persona, is_sandbox: sandbox },
      answer: opened,
      timeoutMs,
    });
    return { token: data.session_token, sessionId: data.session_id };
  }

  async close({ token }: ProviderSession): Promise<void> {
    const { baseUrl, timeoutMs } = this.settings;
    await callProvider({
      url: `${baseUrl}/v1/sessions/stop`,
      headers: { authorization: `Bearer ${token}` },
      body: {},
      answer: z.unknown(),
      timeoutMs,
    });
  }
}
