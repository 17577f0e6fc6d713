import { createApiClient, dataOf, type Schemas } from '@abbotsford/api-client';
import type { Stack } from '@abbotsford/local-stack';
import type { PersonOptions } from './browser';

/** What is in the browser of somebody who signed in: the API's cookie, and the website's note (features/session). */
export async function signedInState(
  { gatewayUrl, webUrl }: Pick<Stack, 'gatewayUrl' | 'webUrl'>,
  credentials: Schemas['LoginRequest'],
): Promise<Exclude<PersonOptions['storageState'], string | undefined>> {
  const { refresh_token = '', user } = await dataOf(
    createApiClient({ baseUrl: gatewayUrl }).POST('/api/auth/login', { body: credentials }),
  );
  const cookie = {
    name: 'abbotsford-refresh',
    value: refresh_token,
    domain: new URL(gatewayUrl).hostname,
    path: '/api/auth',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Strict' as const,
  };
  const note = { name: 'abbotsford.session', value: JSON.stringify({ user_id: user.id }) };
  return { cookies: [cookie], origins: [{ origin: webUrl, localStorage: [note] }] };
}
