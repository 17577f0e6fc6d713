import { describe, expect, it } from 'vitest';
import { NearDuplicates } from './near-duplicates';

const delivery =
  'We deliver on Mondays and Thursdays between six and eleven in the morning. Orders that reach us before two in the ' +
  'afternoon of the day before come with the next delivery, later ones with the one after it. The driver leaves the bags ' +
  'where you tell us to, for instance behind the counter, in the store room or with a neighbour who opens earlier. If you ' +
  'are closed on a public holiday, let us know a week ahead, and we bring the order on the working day before.';

const isRepeated = (first: string, second: string): boolean => {
  const shown = new NearDuplicates();
  shown.add(first);
  return shown.has(second);
};

describe('NearDuplicates', () => {
  it.each([
    ['the same text', delivery],
    ['other case, marks and line ends', delivery.toUpperCase().replaceAll(', ', ' – ').replaceAll('. ', '.\n- ')],
    ['one other word', delivery.replace('bring the order', 'bring your order')],
    ['one word more', delivery.replace('working day', 'last working day')],
  ])('drops a text with %s', (_name, other) => {
    expect(isRepeated(delivery, other)).toBe(true);
  });

  it.each([
    ['another text', 'Returns are free of charge for unopened bags.'],
    ['half of it', delivery.slice(0, delivery.length / 2)],
    ['another day', delivery.replace('Thursdays', 'Fridays')],
    ['a negation', delivery.replace('we bring the order', 'we do not bring the order')],
    ['a negation in one word', delivery.replace('we bring the order', "we won't bring the order")],
    ['the same words in another order', delivery.split('. ').reverse().join('. ').split(' ').reverse().join(' ')],
  ])('keeps a text with %s', (_name, other) => {
    expect(isRepeated(delivery, other)).toBe(false);
  });

  it('keeps what differs in a number or a code only', () => {
    const prices = (year: number, price: string) =>
      `${delivery} The prices of ${year} hold from January to December. A kilogram of the house blend costs ${price}.`;
    expect(isRepeated(prices(2025, '$32.00'), prices(2026, '$32.00'))).toBe(false);
    expect(isRepeated(prices(2026, '$32.00'), prices(2026, '$34.00'))).toBe(false);
    expect(isRepeated(`${delivery} Error E12.`, `${delivery} Error E21.`)).toBe(false);
    expect(isRepeated(`${delivery} House 30, light 36.`, `${delivery} House 36, light 30.`)).toBe(false);
  });

  it('tells short texts apart', () => {
    expect(isRepeated('Open daily.', 'open daily')).toBe(true);
    expect(isRepeated('Open daily.', 'Closed daily.')).toBe(false);
  });

  it('knows nothing at first', () => {
    expect(new NearDuplicates().has('')).toBe(false);
  });
});
