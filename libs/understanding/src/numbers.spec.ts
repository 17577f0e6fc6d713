import { describe, expect, it } from 'vitest';
import { numberForms } from './numbers.data';
import { findAmounts } from './numbers';

const values = (text: string) => findAmounts(text).map(({ value }) => value);

describe('a number', () => {
  it.each(numberForms.flatMap(({ says }) => Object.entries(says)))(
    'is read however it is written: %s',
    (text, value) => {
      expect(values(text)).toEqual([value]);
    },
  );

  it.each(['$150', '3rd', '8am', '5%', '12oz', 'a few', 'half a shop'])(
    'is nothing that only looks like one: %s',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );
});

describe('a range', () => {
  it.each([
    ['100-150', 125],
    ['between about 100 and 150', 125],
    ['two to three hundred', 250],
    ['four or five dozen', 54],
    ['1-2k', 1500],
    ['80 and up to 121', 101],
  ])('counts as its middle, rounded half up: %s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each(['open 7 to 3', '8 till 4', '9-5', 'from 6 until 2'])(
    'is none when it says when a shop is open: %s',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );

  it('gives where it stands with the word that opens it', () => {
    expect(findAmounts('we pour between 100 and 150 cups')).toEqual([{ value: 125, start: 8, end: 27, range: true }]);
  });
});
