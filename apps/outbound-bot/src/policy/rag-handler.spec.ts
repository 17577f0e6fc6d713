import { describe, expect, it } from 'vitest';
import { hear } from './cases/hearing';
import { answerMode, searchQuery } from './rag-handler';
import { initialState } from './state-manager';

describe('what to search for', () => {
  it('is nothing when nothing was asked', () => {
    expect(searchQuery(hear())).toBeNull();
  });
  it('is all questions of a message together, three at most', () => {
    expect(searchQuery(hear({ questions: ['a?', 'b?', 'c?', 'd?'] }))).toBe('a? b? c?');
  });
});

describe('the answer mode', () => {
  const settings = { free_answers: 3 };
  it.each([
    ['unlimited', 'a stranger has free answers left', { free_answers: 2 }],
    ['limited', 'a stranger has had them', { free_answers: 3 }],
    ['unlimited', 'the visitor told something', { free_answers: 3, name: 'Priya' }],
  ] as const)('is %s while %s', (mode, _, state) => {
    expect(answerMode({ ...initialState(), ...state }, settings)).toBe(mode);
  });
});
