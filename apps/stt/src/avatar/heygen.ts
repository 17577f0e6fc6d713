import { z } from 'zod';
import { AvatarProvider, type ProviderSession } from './avatar-provider';
import { callProvider } from './call-provider';

export const HEYGEN_URL = 'https://api.heygen.com';

const token = z.object({ data: z.object({ token: z.string().min(1) }) });

/** HeyGen's streaming avatar. */
export class Heygen extends AvatarProvider {
  readonly name = 'heygen';

  async open(): Promise<ProviderSession> {
    const { apiKey, baseUrl, timeoutMs } = this.settings;
    const { data } = await callProvider({
      url: `${baseUrl}/v1/streaming.create_token`,
      headers: { 'x-api-key': apiKey },
      body: {},
      answer: token,
      timeoutMs,
    });
    return { token: data.token, sessionId: null };
  }

  async close({ token: given, sessionId }: ProviderSession): Promise<void> {
    // Without its name it was never begun, or ends by itself for want of words.
    if (sessionId === null) return;
    const { baseUrl, timeoutMs } = this.settings;
    await callProvider({
      url: `${baseUrl}/v1/streaming.stop`,
      headers: { authorization: `Bearer ${given}` },
      body: { session_id: sessionId },
      answer: z.unknown(),
      timeoutMs,
    });
  }
}
