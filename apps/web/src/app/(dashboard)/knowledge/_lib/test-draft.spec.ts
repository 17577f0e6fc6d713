import { expect, it } from 'vitest';
import type { TestQuestion } from '@/lib/api-types';
import { emptyTest, inOrder, testBody, testDraftOf } from './test-draft';

it('phrases are lines, and an empty source is none', () => {
  expect(testBody({ ...emptyTest, question: ' Tea? ', mustSay: 'no\n\n coffee only ' })).toEqual({
    ...{ question: 'Tea?', bot: 'outbound', must_say: ['no', 'coffee only'], must_not_say: [], source: null },
  });
});

it('a question that is opened and saved as it is stays what it was', () => {
  const test = { question: 'Tea?', bot: 'inbound', must_say: ['no', 'coffee'], must_not_say: ['yes'], source: 'Menu' };
  expect(testBody(testDraftOf(test as unknown as TestQuestion))).toEqual(test);
});

it('what fails since the latest change stands first, what passes as before last', () => {
  const test = (id: string, passed: boolean, change: string | null) =>
    ({ id, result: { passed, change } }) as unknown as TestQuestion;
  const all = [
    test('same', true, null),
    test('fails', false, null),
    test('new', true, 'other_answer'),
    test('now', false, 'fails_now'),
  ];
  expect(inOrder(all).map(({ id }) => id)).toEqual(['now', 'fails', 'new', 'same']);
});
