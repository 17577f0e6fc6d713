import { describe, expect, it } from 'vitest';
import type { Passage } from './passage';
import { toCitations } from './to-citation';

const filler = Array.from({ length: 30 }, (_, i) => `Sentence number ${i} tells of something else entirely.`);
const passage = (text: string): Passage => ({ document_id: 'd1', title: 'Delivery', source: 'd.md', text, score: 1 });

describe('a citation', () => {
  it('names the document and quotes the passage', () => {
    expect(toCitations([passage('# Delivery\n- We deliver on **Tuesdays**.')], 'On Tuesdays.')).toEqual([
      {
        document_id: 'd1',
        title: 'Delivery',
        source: 'd.md',
        quote: 'We deliver on Tuesdays.',
      },
    ]);
  });

  it('quotes the sentence that the answer draws on, wherever it stands', () => {
    const text = [...filler, 'Vans reach Geelong every Tuesday morning.', ...filler].join(' ');
    const [citation] = toCitations([passage(text)], 'Our vans reach Geelong on Tuesday mornings.');
    const quote = citation?.quote ?? '';
    expect(quote).toContain('Vans reach Geelong every Tuesday morning.');
    expect(quote.length).toBeLessThanOrEqual(600);
  });

  it('names each document once, by its passage that is nearest to the answer', () => {
    const passages = [
      passage('We roast on Mondays.'),
      passage('Vans leave on Tuesdays.'),
      { ...passage('Tuesdays are quiet.'), document_id: 'd2' },
    ];
    expect(
      toCitations(passages, 'Vans leave on Tuesdays.').map(({ document_id, quote }) => [document_id, quote]),
    ).toEqual([
      ['d1', 'Vans leave on Tuesdays.'],
      ['d2', 'Tuesdays are quiet.'],
    ]);
  });
});
