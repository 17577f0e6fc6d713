import { describe, expect, it } from 'vitest';
import type { Passage } from './passage';
import { toCitation } from './to-citation';

const filler = Array.from({ length: 30 }, (_, i) => `Sentence number ${i} tells of something else entirely.`);
const passage = (text: string): Passage => ({ document_id: 'd1', title: 'Delivery', source: 'd.md', text, score: 1 });

describe('a citation', () => {
  it('names the document and quotes the passage', () => {
    expect(toCitation(passage('# Delivery\n- We deliver on **Tuesdays**.'), 'On Tuesdays.')).toEqual({
      document_id: 'd1',
      title: 'Delivery',
      source: 'd.md',
      quote: 'We deliver on Tuesdays.',
    });
  });

  it('quotes the sentence that the answer draws on, wherever it stands', () => {
    const text = [...filler, 'Vans reach Geelong every Tuesday morning.', ...filler].join(' ');
    const { quote } = toCitation(passage(text), 'Our vans reach Geelong on Tuesday mornings.');
    expect(quote).toContain('Vans reach Geelong every Tuesday morning.');
    expect(quote.length).toBeLessThanOrEqual(600);
  });
});
