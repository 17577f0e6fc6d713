import { describe, expect, it } from 'vitest';
import { accuracy, categoryRead, utterances } from './evaluate-problems';

/** The share of held-out messages that the shipped weights read rightly by words alone. */
const SHIPPED = 0.91;
/** What other training sentences may change without anybody looking. */
const TOLERANCE = 0.015;

describe('the category of a message', () => {
  it('is read of held-out messages as well as before', async () => {
    const told = await utterances('held_out');
    const read = told.map((one) => categoryRead(one));
    expect(accuracy(told, read)).toBeGreaterThanOrEqual(SHIPPED - TOLERANCE);
  });

  it('is right as either where a message tells of two problems', () => {
    const one = { text: 'the milk splits', category: 'machine', also: 'milk', part: 'work' } as const;
    expect(categoryRead({ ...one, flags: [] })).toBe('machine');
  });

  it('is none where no problem is told', () => {
    const one = { text: 'do you deliver on Saturdays?', category: null, part: 'work' } as const;
    const read = categoryRead({ ...one, flags: [] });
    expect(accuracy([{ ...one, flags: [] }], [read])).toBe(1);
  });
});
