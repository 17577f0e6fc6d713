import { afterAll, afterEach, beforeAll } from 'vitest';
import type { OpenAiSettings } from '@abbotsford/llm/settings';
import { LanguageUnderTest } from './language-under-test';

/** The provider that the tests of a file share. It is there from the first test on, and forgets all after each. */
export function languageForTests(changes: Partial<OpenAiSettings> = {}): () => LanguageUnderTest {
  let language: LanguageUnderTest | undefined;
  beforeAll(async () => {
    language = await LanguageUnderTest.start(changes);
  });
  afterEach(() => language?.reset());
  afterAll(() => language?.stop());
  return () => {
    if (!language) throw new Error('the provider is there in tests only');
    return language;
  };
}
