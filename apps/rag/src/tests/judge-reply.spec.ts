import { describe, expect, it } from 'vitest';
import { judgeReply } from './judge-reply';

const reply = {
  ...{ answer: 'Yes. We’re in  Hobart on Fridays, for $12.', answered: true, from: 'documents' as const },
  citations: [{ title: 'Delivery', source: 'delivery.md', quote: '' }],
};
const expected = { must_say: ["we're in hobart"], must_not_say: ['$21'], source: 'DELIVERY.md' };

describe('a reply', () => {
  it('passes whatever its case, blanks and marks', () => {
    expect(judgeReply(expected, reply, null)).toMatchObject({ passed: true, missing: [], forbidden: [], change: null });
  });
  it.each([
    [{ must_say: ['Perth'] }, { missing: ['Perth'] }],
    [{ must_not_say: ['$12'] }, { forbidden: ['$12'] }],
    [{ source: 'Prices' }, { wrong_source: true }],
  ])('fails by %o', (more, found) => {
    expect(judgeReply({ ...expected, ...more }, reply, null)).toMatchObject({ passed: false, ...found });
  });
  it.each([
    [{ passed: false, answer: 'No.' }, 'passes_now'],
    [{ passed: true, answer: 'Yes, of course.' }, 'other_answer'],
    [{ passed: true, answer: reply.answer }, null],
  ])('is compared with the run before: %o', (before, change) => {
    expect(judgeReply(expected, reply, before).change).toBe(change);
  });
});
