import { afterAll, afterEach, beforeAll } from 'vitest';

interface Shared {
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** What the tests of a file share. It is there from the first test on, and forgets all after each. */
export function forAllTests<T extends Shared>(start: () => Promise<T>): () => T {
  let shared: T | undefined;
  beforeAll(async () => {
    shared = await start();
  });
  afterEach(() => shared?.reset());
  afterAll(() => shared?.stop());
  return () => {
    if (!shared) throw new Error('what tests share is there in tests only');
    return shared;
  };
}
