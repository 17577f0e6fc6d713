import { describe, expect, it } from 'vitest';
import { phrase, seededChoice } from './phrasing';
import { wordings } from './wordings.data';

const first = () => 0;

describe('choosing a phrasing', () => {
  it('takes all of them before one comes again, and then the one used longest ago', () => {
    const choose = seededChoice('a conversation');
    const used: string[] = [];
    for (let i = 0; i < wordings.goodbye.length * 2; i++)
      used.push(phrase('goodbye', {}, used.slice(-50), choose).wording);
    const [once, again] = [used.slice(0, wordings.goodbye.length), used.slice(wordings.goodbye.length)];
    expect(new Set(once).size).toBe(wordings.goodbye.length);
    expect(again).toEqual(once);
  });
  it('follows from the seed', () => {
    const chosen = (seed: string) => phrase('goodbye', {}, [], seededChoice(seed)).wording;
    expect(chosen('conversation:4')).toBe(chosen('conversation:4'));
    const seeds = Array.from({ length: 40 }, (_, turn) => chosen(`conversation:${turn}`));
    expect(new Set(seeds).size).toBe(wordings.goodbye.length);
  });
});

describe('filling a phrasing', () => {
  it('puts the name in where it is known, and leaves its part out where it is not', () => {
    expect(phrase('small_talk.greeting', { name: 'Priya' }, [], first).text).toBe('Hello again, Priya.');
    expect(phrase('small_talk.greeting', {}, [], first).text).toBe('Hello again.');
  });
  it("leaves a visitor's braces and brackets as they are", () => {
    expect(phrase('acknowledge.corrected', { change: '“{name} [x]”', name: 'Priya' }, [], first).text).toContain(
      '“{name} [x]”',
    );
  });
  it('fails loudly when a value that it needs is missing', () => {
    expect(() => phrase('confirm.email.1', {}, [], first)).toThrow(/confirm\.email\.1/);
  });
});
