import { describe, expect, it } from 'vitest';
import { phraseFrom, seededChoice } from './phrasing';

const goodbyes = ['Goodbye.', 'Take care.', 'All the best.', 'See you.', 'So long.'];
const phrase = phraseFrom({
  goodbye: goodbyes,
  greeting: ['Hello again[, {name}].'],
  corrected: ['Now it is {change}.'],
});
const first = () => 0;

describe('choosing a phrasing', () => {
  it('takes all of them before one comes again, and then the one used longest ago', () => {
    const choose = seededChoice('a conversation');
    const used: string[] = [];
    for (let i = 0; i < goodbyes.length * 2; i++) used.push(phrase('goodbye', {}, used.slice(-50), choose).wording);
    const [once, again] = [used.slice(0, goodbyes.length), used.slice(goodbyes.length)];
    expect(new Set(once).size).toBe(goodbyes.length);
    expect(again).toEqual(once);
  });

  it('follows from the seed', () => {
    const chosen = (seed: string) => phrase('goodbye', {}, [], seededChoice(seed)).wording;
    expect(chosen('conversation:4')).toBe(chosen('conversation:4'));
    const seeds = Array.from({ length: 40 }, (_, turn) => chosen(`conversation:${turn}`));
    expect(new Set(seeds).size).toBe(goodbyes.length);
  });
});

describe('filling a phrasing', () => {
  it('puts the name in where it is known, and leaves its part out where it is not', () => {
    expect(phrase('greeting', { name: 'Priya' }, [], first).text).toBe('Hello again, Priya.');
    expect(phrase('greeting', {}, [], first).text).toBe('Hello again.');
  });

  it("leaves a visitor's braces and brackets as they are", () => {
    const { text } = phrase('corrected', { change: '“{name} [x]”', name: 'Priya' }, [], first);
    expect(text).toBe('Now it is “{name} [x]”.');
  });

  it('fails loudly when a value that it needs is missing', () => {
    expect(() => phrase('corrected', {}, [], first)).toThrow(/corrected/);
  });
});
