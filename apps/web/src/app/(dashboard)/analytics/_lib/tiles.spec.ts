import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import messages from '../../../../../messages/en/analytics.json';
import { someAnalytics } from './analytics.fixture';
import { formatFigure } from './format-figure';
import { changeOf, tilesOf } from './tiles';

const t = createTranslator({ locale: 'en', messages: { analytics: messages }, namespace: 'analytics' });

it('the first look compares each figure with the days before', () => {
  const tiles = tilesOf(someAnalytics({ leads: 6, qualified_leads: 2 }, { leads: 4 }), t);
  const leads = tiles.find(({ id }) => id === 'leads');
  expect(leads).toMatchObject({ value: 6, before: 4, note: '2 of them qualified' });
  expect(leads && changeOf(leads)).toBe(0.5);
});

it.each([
  [{ value: 0, before: 0 }, 0],
  [{ value: 3, before: 0 }, 'new'],
  [{ value: null, before: 2 }, 'none'],
  [{ value: 2, before: null }, 'none'],
  [{ value: 1, before: 4 }, -0.75],
])('the change of %o is %s', (tile, change) => {
  expect(changeOf(tile)).toBe(change);
});

describe('a figure reads', () => {
  it.each([
    [12_345, 'count', '12,345'],
    [0.256, 'percent', '25.6%'],
    [0.00421, 'usd', 'USD 0.00421'],
    [48_000, 'aud', '$48,000'],
    [4.25, 'rating', '4.3'],
    [0.42, 'seconds', '420 ms'],
    [75, 'seconds', '1.3 mins'],
    [200_000, 'seconds', '2.3 days'],
    [null, 'usd', '–'],
  ] as const)('%s %s as %s', (value, unit, text) => {
    expect(formatFigure(value, unit).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
