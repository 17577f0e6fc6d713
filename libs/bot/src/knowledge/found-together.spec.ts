import type { Knowledge, Passage } from '@abbotsford/knowledge';
import { describe, expect, it } from 'vitest';
import { foundTogether } from './found-together';

const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  ...{ document_id: text, title: text, source: '', score: 0.9, text },
  ...more,
});
const written: Knowledge = { answerable: true, passages: [passage('Yes.', { is_answer: true }), passage('beside it')] };
const cut: Knowledge = { answerable: true, passages: [passage('first'), passage('second')] };
const near: Knowledge = { answerable: false, passages: [passage('near')] };

describe('what was found for several questions', () => {
  it('is the best of each first, of a written answer nothing beside it, each with its question', () => {
    const { answerable, passages, unanswered } = foundTogether(['a?', 'b?'], [written, cut]);
    expect(answerable).toBe(true);
    expect(passages.map(({ text, asked }) => [text, asked])).toEqual([
      ['Yes.', 'a?'],
      ['first', 'b?'],
      ['second', 'b?'],
    ]);
    expect(unanswered).toEqual([]);
  });
  it('names the questions that nothing answers, and takes nothing for them', () => {
    const { passages, unanswered } = foundTogether(['a?', 'b?', 'c?'], [near, cut, null]);
    expect(passages.every(({ asked }) => asked === 'b?')).toBe(true);
    expect(unanswered).toEqual(['a?', 'c?']);
  });
  it('is what comes near where none is answered', () => {
    expect(foundTogether(['a?', 'b?'], [near, near])).toMatchObject({
      answerable: false,
      passages: [{ text: 'near' }, { text: 'near' }],
    });
  });
});
