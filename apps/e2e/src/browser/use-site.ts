import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { Schemas } from '@abbotsford/api-client';
import { neededServices, type ServiceName } from '@abbotsford/contracts';
import { startTestStack, type Stack } from '@abbotsford/local-stack';
import type { SharedPlatform } from '../support/shared-platform';
import { Browser, type Person, type PersonOptions } from './browser';
import { signedInState } from './signed-in-state';

/** The website on the whole platform, as people see it. */
export interface Site<Platform extends SharedPlatform = SharedPlatform> {
  readonly stack: Platform;
  /** Somebody who has never been here. */
  visitor(options?: PersonOptions): Promise<Person>;
  /** Somebody who has signed in before. */
  signedIn(credentials: Schemas['LoginRequest'], options?: PersonOptions): Promise<Person>;
  admin(options?: PersonOptions): Promise<Person>;
}

/** The platform that other files use at the same moment: people, documents and cards have names of their own. */
export const useSite = (browserArgs: readonly string[] = []): Site =>
  useBrowser(() => Promise.resolve(inject('platform')), browserArgs);

/** A platform of this file alone, for what others must not be in the way of, or that is in the way of them. `more`: services that the main job does without. */
export function useOwnSite(...more: readonly ServiceName[]): Site<Stack> {
  let stack: Stack | undefined;
  afterAll(() => stack?.stop());
  return useBrowser(async () => (stack = await startTestStack({ services: [...neededServices, ...more, 'web'] })));
}

/**
 * A browser for one test file. Each test has people of its own; one that fails leaves pictures of what they saw in
 * `reports`, and one in which a page throws fails.
 */
function useBrowser<Platform extends SharedPlatform>(
  provide: () => Promise<Platform>,
  browserArgs: readonly string[] = [],
): Site<Platform> {
  let stack: Platform | undefined;
  let browser: Browser | undefined;

  const running = () => {
    if (!stack || !browser) throw new Error('The site is there only while tests run');
    return { stack, browser };
  };

  beforeAll(async () => {
    stack = await provide();
    browser = await Browser.launch(stack.webUrl, browserArgs);
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

  afterAll(() => browser?.close());

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
