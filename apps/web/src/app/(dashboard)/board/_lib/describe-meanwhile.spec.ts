import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import board from '../../../../../messages/en/board.json';
import { aBoard, aDeal } from './board.fixture';
import { describeMeanwhile } from './describe-meanwhile';

const t = createTranslator({ locale: 'en', messages: { board }, namespace: 'board' });
const saying = { t, nameOf: () => 'Pat', columns: aBoard({}) };
const before = aDeal('a');

describe('whoever moves a card that somebody else has changed', () => {
  it.each([
    [{ status: 'contacted' as const }, 'Meanwhile Pat moved Café a to Contacted. It stays there.'],
    [
      { owner: 'Kim', deal_value: 5 },
      'Meanwhile Pat changed Value a year, in dollars, Owner of Café a. It stays in New lead; look at it before you move it.',
    ],
    [{}, 'Meanwhile Pat changed Café a. It stays in New lead; look at it before you move it.'],
  ])('after %o is told who did what', (changes, sentence) => {
    expect(describeMeanwhile(before, { ...before, ...changes, version: 2 }, saying)).toBe(sentence);
  });
});
