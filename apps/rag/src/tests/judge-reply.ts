import type { TestChange, TestResult, TriedAnswer } from '@abbotsford/contracts';
import type { TestRow } from './tests.schema';

type Expected = Pick<TestRow, 'must_say' | 'must_not_say' | 'source'>;

/** Whether a reply is as it has to be, and what is other than in the run before. */
export function judgeReply(
  { must_say, must_not_say, source }: Expected,
  { answer, answered, citations }: TriedAnswer,
  before: Pick<TestResult, 'passed' | 'answer'> | null,
): Omit<TestResult, 'at'> {
  const said = plain(answer);
  const missing = must_say.filter((phrase) => !said.includes(plain(phrase)));
  const forbidden = must_not_say.filter((phrase) => said.includes(plain(phrase)));
  const isFrom = (wanted: string): boolean =>
    citations.some((citation) => [citation.title, citation.source].some((name) => plain(name) === plain(wanted)));
  const wrong_source = source !== null && !isFrom(source);
  const passed = missing.length === 0 && forbidden.length === 0 && !wrong_source;
  const sources = citations.map(({ title }) => title);
  return {
    passed,
    answer,
    answered,
    sources,
    missing,
    forbidden,
    wrong_source,
    change: changeOf(before, passed, answer),
  };
}

function changeOf(
  before: Pick<TestResult, 'passed' | 'answer'> | null,
  passed: boolean,
  answer: string,
): TestChange | null {
  if (!before) return null;
  if (before.passed !== passed) return passed ? 'passes_now' : 'fails_now';
  return before.answer === answer ? null : 'other_answer';
}

/** As two people say the same: whatever the case, the blanks and the kind of quotation marks. */
const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').trim();
