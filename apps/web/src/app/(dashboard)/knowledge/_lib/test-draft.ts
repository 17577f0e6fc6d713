import type { BotName, TestQuestion } from '@/lib/api-types';

/** What a person writes of a test question; phrases one a line. */
export interface TestDraft {
  question: string;
  bot: BotName;
  mustSay: string;
  mustNotSay: string;
  source: string;
}

export const emptyTest: TestDraft = { question: '', bot: 'outbound', mustSay: '', mustNotSay: '', source: '' };

const phrases = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const testDraftOf = ({ question, bot, must_say, must_not_say, source }: TestQuestion): TestDraft => ({
  question,
  bot,
  mustSay: must_say.join('\n'),
  mustNotSay: must_not_say.join('\n'),
  source: source ?? '',
});

/** As the server takes it. */
export const testBody = ({ question, bot, mustSay, mustNotSay, source }: TestDraft) => ({
  question: question.trim(),
  bot,
  must_say: phrases(mustSay),
  must_not_say: phrases(mustNotSay),
  source: source.trim() === '' ? null : source.trim(),
});

/** Failures first, then what changed, then the newest. */
export const inOrder = (tests: readonly TestQuestion[]): TestQuestion[] => tests.toSorted((a, b) => rank(a) - rank(b));

function rank({ result }: TestQuestion): number {
  if (!result) return 2;
  if (!result.passed) return result.change === 'fails_now' ? 0 : 1;
  return result.change === null ? 4 : 3;
}
