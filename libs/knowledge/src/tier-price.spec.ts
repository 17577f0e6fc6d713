import { describe, expect, it } from 'vitest';
import { tierPrice } from './tier-price';

const passage = (heading: string, text: string) => ({
  ...{ document_id: 'd', title: 'Prices', source: 'prices.md', score: 1 },
  ...{ heading, text },
});
const coffee = passage(
  'Price per kilo',
  `The price depends on the kilos that you use a week.

| coffee        | Corner, under 10 kg | Avenue, from 10 kg | Boulevard, from 25 kg |
| ------------- | ------------------- | ------------------ | --------------------- |
| Foundry, Hill | $38.00              | $36.00             | $34.00                |
| Daybreak      | $41.00              | $39.50             | on request            |`,
);
const juice = passage(
  'Juice',
  `Prices are for each carton.

| kind   | 1 to 9 cartons | 10 to 49 cartons | over 60 cartons |
| ------ | -------------- | ---------------- | --------------- |
| Apple  | €12            | €11              | €9.50           |
| Orange | €14            | €13              | €11             |`,
);
const said = (question: string, ...passages: readonly ReturnType<typeof passage>[]) =>
  tierPrice(question, passages)?.text ?? null;

describe('what a quantity costs by a table of tiers', () => {
  it.each([
    [
      'How much do we pay for 20 kg of Foundry a week?',
      'Foundry, Hill: 20 kg a week is Avenue, from 10 kg, at $36.00, so 20 × $36.00 = $720 a week.',
    ],
    [
      'what does 9.5 kilos of daybreak cost per week',
      'Daybreak: 9.5 kilos a week is Corner, under 10 kg, at $41.00, so 9.5 × $41.00 = $389.50 a week.',
    ],
    [
      'weekly price of 25kg hill?',
      'Foundry, Hill: 25 kg a week is Boulevard, from 25 kg, at $34.00, so 25 × $34.00 = $850 a week.',
    ],
    [
      'How much per kilo do I pay for Foundry at 20 kg a week?',
      'Foundry, Hill: 20 kg a week is Avenue, from 10 kg, at $36.00 a kilo.',
    ],
    [
      'How much is 40 kg of Foundry a month?',
      'Foundry, Hill: 40 kg a month, 9 kg a week, is Corner, under 10 kg, at $38.00, so 40 × $38.00 = $1,520 a month.',
    ],
    [
      'what does 6 kg of Foundry a day cost us',
      'Foundry, Hill: 6 kg a day, 30 to 42 kg a week, is Boulevard, from 25 kg, at $34.00, so 6 × $34.00 = $204 a day.',
    ],
  ])('is calculated with its working: %s', (question, answer) => {
    expect(said(question, coffee)).toBe(answer);
  });

  it('is calculated by tables of another shape', () => {
    expect(said('How much are 10 cartons of apple?', coffee, juice)).toBe(
      'Apple: 10 cartons is 10 to 49 cartons, at €11, so 10 × €11 = €110.',
    );
  });

  it.each([
    ['it counts by the week, and the question does not', 'How much is 20 kg of Foundry?'],
    ['the question names no row', 'How much do I pay for 20 kg a week?'],
    ['it names two', 'How much are 20 kg of Foundry and Daybreak a week?'],
    ['it names two quantities', 'How much are 20 kg or 30 kg of Foundry a week?'],
    ['it compares', 'How much do we save with 25 kg of Foundry a week?'],
    ['more than one thing is asked', 'How much are 20 kg of Foundry a week? And of Daybreak?'],
    ['the cell is no price', 'How much are 30 kg of Daybreak a week?'],
    ['a day may be in one tier or the next', 'How much is 4 kg of Foundry a day?'],
    ['no price is asked for', 'Do you deliver 20 kg of Foundry a week?'],
    ['the tiers leave a gap', 'How much are 55 cartons of apple?'],
    ['the unit is another one', 'How much are 20 bags of Foundry a week?'],
  ])('is not told where %s', (_, question) => {
    expect(said(question, coffee, juice)).toBeNull();
  });

  it('is not told where two tables say different things', () => {
    const last = { ...coffee, text: coffee.text.replace('$36.00', '$35.00') };
    expect(said('How much are 20 kg of Foundry a week?', coffee, last)).toBeNull();
  });

  it('is not told from a table that does not say what one of its prices buys', () => {
    const bare = { ...coffee, heading: 'Prices', text: coffee.text };
    expect(said('How much are 20 kg of Foundry a week?', bare)).toBeNull();
  });
});
