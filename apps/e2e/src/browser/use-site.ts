import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { createApiClient, dataOf, type Schemas } from '@abbotsford/api-client';
import { neededServices } from '@abbotsford/contracts';
import { startTestStack, type AppName, type Stack } from '@abbotsford/local-stack';
import { Browser, type Person, type PersonOptions } from './browser';

/** The website on the whole platform, as people see it. */
export interface Site {
  readonly stack: Stack;
  /** Somebody who has never been here. */
  visitor(options?: PersonOptions): Promise<Person>;
  /** Somebody who has signed in before. */
  signedIn(credentials: Schemas['LoginRequest'], options?: PersonOptions): Promise<Person>;
  admin(options?: PersonOptions): Promise<Person>;
}

/** What the visitor's and the sales team's pages need. */
const usual: readonly AppName[] = [...neededServices, 'web'];

/**
 * The whole platform with a browser for one test file. Each test has people of its own; one that fails leaves pictures
 * of what they saw in `reports`, and one in which a page throws fails.
 */
export function useSite({ services = usual }: { readonly services?: readonly AppName[] } = {}): Site {
  let stack: Stack | undefined;
  let browser: Browser | undefined;

  const running = () => {
    if (!stack || !browser) throw new Error('The site is there only while tests run');
    return { stack, browser };
  };

  beforeAll(async () => {
    stack = await startTestStack({ services });
    browser = await Browser.launch(stack.webUrl);
  });

  afterEach(async ({ task }) => {
    const { browser } = running();
    try {
      const file = path.basename(task.file.name, '.e2e-spec.ts');
      if (task.result?.state === 'fail') await browser.takePictures(`${file} ${task.name}`);
    } finally {
      await browser.forgetPeople();
    }
    expect(browser.takeErrors(), 'errors that a page threw').toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const signedIn = async (credentials: Schemas['LoginRequest'], options?: PersonOptions): Promise<Person> => {
    const { stack, browser } = running();
    return browser.person({ ...options, storageState: await signedInState(stack, credentials) });
  };

  return {
    get stack() {
      return running().stack;
    },
    visitor: (options) => running().browser.person(options),
    signedIn,
    admin: (options) => {
      const { adminEmail, adminPassword } = running().stack;
      return signedIn({ email: adminEmail, password: adminPassword }, options);
    },
  };
}

/** What is in the browser of somebody who signed in: the API's cookie, and the website's note (features/session). */
async function signedInState(
  { gatewayUrl, webUrl }: Stack,
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
