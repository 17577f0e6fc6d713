import { ticketCategories } from '@abbotsford/contracts';
import { describe, expect, it } from 'vitest';
import { dangers } from './dangers.data';
import { scenarios } from './scenarios';

const faults = scenarios.flatMap(({ category, faults: all }) => all.map((fault) => ({ category, ...fault })));

describe('the scenarios', () => {
  it('are one for each category', () => {
    expect(scenarios.map(({ category }) => category).sort()).toEqual([...ticketCategories].sort());
  });

  it.each(scenarios)(
    '$category: is clarified by two things at most, in questions of one question mark',
    ({ clarify }) => {
      expect(clarify.length).toBeLessThanOrEqual(2);
      expect(new Set(clarify.map(({ field }) => field)).size).toBe(clarify.length);
      for (const { asks } of clarify) {
        expect(asks.length).toBeGreaterThanOrEqual(3);
        for (const question of asks) expect(question).toMatch(/^[^?]+\?$/u);
      }
    },
  );

  it.each(scenarios)('$category: knows each fault once, and one last for whatever no other is', ({ faults: all }) => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.filter(({ words }) => words.length === 0)).toEqual(all.slice(-1));
  });
});

describe('the faults', () => {
  it.each(faults)('$category $name: have examples, and five to eight steps', ({ says, steps }) => {
    expect(says.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeGreaterThanOrEqual(5);
    expect(steps.length).toBeLessThanOrEqual(8);
  });

  it.each(faults)('$category $name: have causes that fit into a sentence', ({ causes }) => {
    expect(causes.length).toBeGreaterThanOrEqual(1);
    for (const cause of causes) expect(cause).toMatch(/^(?:[\p{Ll}\d]|ECO)[^.!?]+$/u);
  });
});

describe.each([...faults, ...dangers])('$category $name $danger', ({ words, steps }) => {
  it('has words as they are compared, each once', () => {
    for (const entry of words)
      expect(entry).toMatch(/^(?:[\p{Ll}\d]+|\p{Script=Han})(?: (?:[\p{Ll}\d]+|\p{Script=Han}))*$/u);
    expect(new Set(words).size).toBe(words.length);
  });

  it('has steps of one sentence that asks nothing, each once', () => {
    for (const { text } of steps) expect(text).toMatch(/^[A-Z](?:[^!?.]|\.(?!\s|$))+\.$/u);
    expect(new Set(steps.map(({ text }) => text)).size).toBe(steps.length);
  });
});
