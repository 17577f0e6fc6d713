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
  it.each([
    ['Do you have an 18 gram basket?', ['Do you have a 22 g basket?'], 'Yes, a basket of 22 g costs $28.', 1],
    ['and a one litre jug?', ['What does the 600 ml jug cost?'], 'A milk jug, 600 ml, costs $32.', 1],
    ['a jug of 1 L', ['What does the 1000 ml jug cost?'], 'It costs $40.', 0],
    ['18 g in and 40 g out', ['What does 20 g make?'], '40 g.', 0],
    ['what does an alba 1 cost', ['What does the Alba 2 cost?'], 'The Alba 2 costs $9,900.', 1],
    ['what does an alba 2 cost', ['What does the Alba cost?'], 'The Alba 2 costs $9,900.', 0],
    ['free delivery from 3 kg?', ['From 5 kg it is free?'], 'From 5 kg on.', 0],
    ['what temperature for almond', ['How hot for oat?'], 'Oat 60 °C.', 1],
  ])('is another amount, number or kind of a thing: %s', (question, wordings, answer, count) => {
    expect(contradictions(question, wordings, answer)).toBe(count);
  });
  it('is no place within the one that is meant', () => {
    expect(contradictions('how long to Hobart?', ['How long to Tasmania?'], 'Three days.')).toBe(0);
  });
});

it.each(["it isn't", 'it doesnt', 'never', 'without milk'])('%j says that something is not so', (text) => {
  expect(isNegated(text)).toBe(true);
});
