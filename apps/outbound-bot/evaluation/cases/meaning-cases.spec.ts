import { describe, expect, it } from 'vitest';
import { exemplars } from '../../src/understanding/meaning/compared-for.data';
import { meaningCases } from './meaning-cases';

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('the cases that the thresholds are chosen on', () => {
  it('are many, and none is there twice', () => {
    const messages = meaningCases.map(({ message }) => words(message));
    expect(messages.length).toBeGreaterThanOrEqual(350);
    expect(new Set(messages).size).toBe(messages.length);
  });

  it('are none of the exemplars', () => {
    const known = new Set(Object.values(exemplars).flatMap((labels) => Object.values(labels).flat().map(words)));
    expect(meaningCases.filter(({ message }) => known.has(words(message)))).toEqual([]);
  });

  it.each(['train', 'held_out'] as const)('have every meaning, and many decoys, in the part %s', (wanted) => {
    const cases = meaningCases.filter(({ part }) => part === wanted);
    for (const [question, labels] of Object.entries(exemplars)) {
      for (const label of Object.keys(labels).filter((one) => one !== 'none')) {
        const meaning = cases.filter(({ means }) => means[question as keyof typeof exemplars] === label);
        expect(meaning.length, `${question}: ${label}`).toBeGreaterThanOrEqual(2);
      }
    }
    expect(cases.filter(({ means }) => Object.keys(means).length === 0).length).toBeGreaterThanOrEqual(50);
  });
});
