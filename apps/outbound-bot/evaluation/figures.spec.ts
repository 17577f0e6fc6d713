import { describe, expect, it } from 'vitest';
import { understandLocally } from '../src/understanding/local-understanding';
import { openSentences } from '../src/understanding/meaning/compare-meaning';
import { initialState } from '../src/policy/state-manager';
import type { Means } from './cases/meaning-case';
import { figuresOf, propose, showFigures } from './figures';
import type { HeardCase } from './readings';

/** A sentence that no pattern knows, found near to goodbyes. */
function near(score: number, means: Means, may: Means = {}): HeardCase {
  const message = 'Right, I had best be off home';
  const state = initialState();
  const input = { message, state, country_code: 'AU', now: new Date('2026-11-23T09:00:00Z'), history: [] };
  const heard = understandLocally(input);
  const compared = openSentences(heard, input).map((one) => ({
    ...one,
    nearest: { intent: { label: 'wants_to_exit' as const, score, margin: 0.04 } },
  }));
  return { message, given: {}, means, may, part: 'train', input, heard, compared };
}

const goodbye: Means = { intent: 'wants_to_exit' };

describe('the figures of a threshold', () => {
  const cases = [near(0.75, goodbye), near(0.7, goodbye), near(0.72, {}), near(0.75, {}, goodbye)];

  it('count what it reads rightly and wrongly, and pass over what people would disagree on', () => {
    expect(figuresOf(cases, 'wants_to_exit', { least: 0.74, margin: 0.03 })).toEqual({ left: 2, right: 1, wrong: 0 });
    expect(figuresOf(cases, 'wants_to_exit', { least: 0.7, margin: 0.03 })).toEqual({ left: 2, right: 2, wrong: 1 });
    expect(figuresOf(cases, 'wants_to_exit', { least: 0.7, margin: 0.05 })).toEqual({ left: 2, right: 0, wrong: 0 });
  });

  it('belong to one threshold: others have no part in them', () => {
    expect(figuresOf(cases, 'wants_human', { least: 0, margin: 0 })).toEqual({ left: 0, right: 0, wrong: 0 });
  });

  it('are shown as precision and recall', () => {
    expect(showFigures({ left: 4, right: 3, wrong: 1 })).toBe('0.75 0.75');
    expect(showFigures({ left: 0, right: 0, wrong: 0 })).toBe('   -    -');
  });

  it('propose the threshold that reads most of those that are precise enough', () => {
    const leasts = [0.68, 0.7, 0.72, 0.74, 0.76];
    expect(propose(cases, 'wants_to_exit', leasts, [0.01, 0.03])).toEqual({ least: 0.74, margin: 0.03 });
    expect(propose([near(0.75, {})], 'wants_to_exit', leasts, [0.01])).toBeNull();
  });
});
