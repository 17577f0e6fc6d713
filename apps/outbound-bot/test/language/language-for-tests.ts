import { forAllTests } from '@abbotsford/bot/test/for-all-tests';
import type { OpenAiSettings } from '@abbotsford/llm/settings';
import { LanguageUnderTest } from './language-under-test';

/** The provider that the tests of a file share. */
export const languageForTests = (changes: Partial<OpenAiSettings> = {}): (() => LanguageUnderTest) =>
  forAllTests(() => LanguageUnderTest.start(changes));
