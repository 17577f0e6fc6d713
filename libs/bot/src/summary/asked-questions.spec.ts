import { describe, expect, it } from 'vitest';
import { askedQuestions } from './asked-questions';

describe('the questions that a visitor has asked', () => {
  it('are kept in their order, none twice: the latest time counts', () => {
    expect(askedQuestions(['Do you deliver?', 'What is Merri?'], ['  Do you deliver? ', 'And decaf?'])).toEqual([
      'What is Merri?',
      'Do you deliver?',
      'And decaf?',
    ]);
  });

  it('stay few and short, however many and long they are', () => {
    const many = Array.from({ length: 500 }, (_, i) => `Question ${i} ${'é'.repeat(4_000)}?`);
    const kept = many.reduce<readonly string[]>((before, question) => askedQuestions(before, [question]), []);
    expect(kept).toHaveLength(12);
    expect(kept.at(-1)).toMatch(/^Question 499 é+…$/);
    expect(Math.max(...kept.map((question) => question.length))).toBe(160);
  });

  it('are never cut in the middle of a character', () => {
    const [kept] = askedQuestions([], [`${'x'.repeat(158)}😀 and more`]);
    expect(kept?.isWellFormed()).toBe(true);
  });

  it('leave empty ones out', () => {
    expect(askedQuestions([], [' ', ''])).toEqual([]);
  });
});
