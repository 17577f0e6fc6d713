import { describe, expect, it } from 'vitest';
import { spokenSentences } from './sentences';

describe('what is said of an answer', () => {
  it('is its sentences, one after the other, without those that say nothing', () => {
    const answer = 'Lovely! Merri costs $32.50 a kilo.[1]\n\n- 250 g bags\n- ***\nAnything else?';
    expect(spokenSentences(answer, 1_000)).toEqual([
      'Lovely!',
      'Merri costs 32 dollars 50 a kilo.',
      '250 grams bags.',
      'Anything else?',
    ]);
  });

  it('ends with a whole sentence when there is more than may be said', () => {
    expect(spokenSentences('One two three. Four five six. Seven.', 30)).toEqual(['One two three.', 'Four five six.']);
    expect(spokenSentences('A first sentence is always said. And no other.', 5)).toEqual([
      'A first sentence is always said.',
    ]);
  });

  it('is cut between words where the provider could not take it', () => {
    const parts = spokenSentences(`${'coffee '.repeat(400)}.`, 8_000);
    expect(parts.length).toBe(2);
    expect(parts.every((part) => part.length <= 1_500 && !part.startsWith('offee'))).toBe(true);
    expect(spokenSentences('a'.repeat(4_000), 8_000).every((part) => part.length <= 1_501)).toBe(true);
  });
});
