import { describe, expect, it } from 'vitest';
import type { Passage } from '@abbotsford/knowledge';
import { citedPassages } from './cited-passages';

const passage = (title: string, text: string): Passage => ({
  document_id: 'd',
  title,
  source: 'd.md',
  text,
  score: 0.9,
});
const delivery = passage('Delivery', 'Orders travel overnight across Victoria.');
const training = passage('Training', 'Baristas learn latte pouring upstairs.');

describe('citedPassages', () => {
  it('are those whose numbers the reply tells', () => {
    expect(citedPassages([delivery, training], 'Yes, upstairs.[2]')).toEqual([training]);
  });

  it('are those that the reply draws on, where it tells no number', () => {
    expect(citedPassages([delivery, training], 'Baristas learn pouring with us.')).toEqual([training]);
  });

  it('are the best one when the reply is too free to tell', () => {
    expect(citedPassages([delivery, training], 'Yes, we do.')).toEqual([delivery]);
  });

  it('are none where there are none', () => {
    expect(citedPassages([], 'Orders travel overnight across Victoria.')).toEqual([]);
  });
});
