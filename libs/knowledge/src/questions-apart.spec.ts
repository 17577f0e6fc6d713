import { describe, expect, it } from 'vitest';
import { questionsApart } from './questions-apart';

describe('the questions of a message', () => {
  it.each([
    ['How much is oat milk?', ['How much is oat milk?']],
    ["We're opening in March. Do you deliver? Thanks!", ["We're opening in March. Do you deliver? Thanks!"]],
    [
      'Do you deliver to Geelong? How much is oat milk? Can I lease a machine?',
      ['Do you deliver to Geelong?', 'How much is oat milk?', 'Can I lease a machine?'],
    ],
    ['what is an Alba 2 and how much is oat milk', ['what is an Alba 2?', 'how much is oat milk?']],
    ['a prices? b prices? c prices? d prices?', ['a prices?', 'b prices?', 'c prices?']],
  ])('are searched one by one: %s', (message, queries) => {
    expect(questionsApart(message, null)).toEqual(queries);
  });
  it('keep what stands before them, and the one before where they have no subject', () => {
    expect(questionsApart("We're in Perth. How much is delivery? And how long?", null)).toEqual([
      "We're in Perth. How much is delivery?",
      "We're in Perth. How much is delivery? how long?",
    ]);
  });
  it('go on from the last message', () => {
    expect(questionsApart('and on Saturday?', 'Do you deliver to Geelong?')).toEqual([
      'Do you deliver to Geelong? and on Saturday?',
    ]);
  });
});
