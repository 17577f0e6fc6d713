import { describe, expect, it } from 'vitest';
import { contradictions, isNegated, particularsIn } from './particulars';

describe('the particulars of a text', () => {
  it('are places and days, in any of their forms, the longer name before the shorter', () => {
    expect(particularsIn('to TASSIE or western australia on mondays').map(({ kind, name }) => [kind, name])).toEqual([
      ['place', 'tasmania'],
      ['place', 'western australia'],
      ['day', 'monday'],
    ]);
  });
  it('are whole words', () => {
    expect(particularsIn('the actual victorian monday-ish nzz')).toHaveLength(1);
  });
});

describe('what contradicts', () => {
  const wordings = ['Do you deliver to Geelong?', 'is geelong in your area'];
  it.each([
    ['another place', 'Do you deliver to Perth?', 'Yes, on Tuesdays.', 1],
    ['the same place', 'to geelong?', 'Yes.', 0],
    ['a place that the answer names', 'Do you deliver to Ballarat?', 'Geelong and Ballarat on Tuesdays.', 0],
    ['no place at all', 'Do you deliver?', 'Yes.', 0],
  ])('is counted for %s', (_, question, answer, count) => {
    expect(contradictions(question, wordings, answer)).toBe(count);
  });
  it('is no place within the one that is meant', () => {
    expect(contradictions('how long to Hobart?', ['How long to Tasmania?'], 'Three days.')).toBe(0);
  });
});

it.each(["it isn't", 'it doesnt', 'never', 'without milk'])('%j says that something is not so', (text) => {
  expect(isNegated(text)).toBe(true);
});
