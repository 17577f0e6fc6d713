import { expect, it } from 'vitest';
import { figuresIn } from './figures';

it.each([
  ['27 to 31 s at 93 °C', ['27 second', '31 second', '93 °C']],
  ['three seconds, or 0.2 g', ['3 second', '0.2 g']],
  ['Call 03 5550 0010 after E07.', ['03 5550 0010', 'E07']],
  ['day 7 and 7 days', ['7 day']],
  ['3 g of AR-CL-900 for $1,008', ['3 g', 'AR-CL-900', '$1,008']],
  ['25 minutes for an Alba and 35 for a Torrent', ['25 minute', '35']],
])('finds what can be wrong in "%s"', (text, figures) => {
  expect(figuresIn(text).sort()).toEqual([...figures].sort());
});

it('gives numbers without their unit beside it where that is wanted', () => {
  expect(figuresIn('35 minutes', { bare: true })).toEqual(['35 minute', '35']);
});
