import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { everydayQuestions, halves, type EverydayQuestion } from './everyday-questions';
import { toRegExp } from './judge-everyday-answer';

const [toWorkOn, heldOut] = (await Promise.all(halves.map(everydayQuestions))) as [
  readonly EverydayQuestion[],
  readonly EverydayQuestion[],
];
const questions = [...toWorkOn, ...heldOut];
const answerable = questions.filter((question) => question.answerable);

/** The text of a document that we ship; throws if there is none. */
const textOf = (source: string): string =>
  readFileSync(path.join(import.meta.dirname, '../knowledge-base', `${source}.md`), 'utf8');

describe('everyday questions', () => {
  it('are at least 320, about as many in each half on every subject', () => {
    expect(questions.length).toBeGreaterThanOrEqual(320);
    const on = (half: readonly EverydayQuestion[], wanted: string) =>
      half.filter(({ subject }) => subject === wanted).length;
    const uneven = [...new Set(questions.map(({ subject }) => subject))].filter(
      (subject) => Math.abs(on(toWorkOn, subject) - on(heldOut, subject)) > 1,
    );
    expect(uneven).toEqual([]);
  });

  it('are asked once', () => {
    const words = (text = ''): string =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const asked = questions.map(({ after, asks }) => `${words(after)} > ${words(asks)}`);
    expect(asked.filter((one, i) => asked.indexOf(one) < i)).toEqual([]);
  });

  it('have patterns that take no more time than the answer is long', () => {
    const patterns = answerable.flatMap(({ must, must_not = [] }) => [...must, ...must_not]);
    const slow = [...new Set(patterns)].filter((pattern) => {
      const { source, flags } = toRegExp(pattern);
      return analyse({ source, flags }, { assumeRejectingSuffix: true }).reports.length > 0;
    });
    expect(slow).toEqual([]);
  });

  it('can be answered from the documents that they name, unless the answer is calculated', () => {
    const missing = answerable.flatMap((question) => {
      const texts = (question.source ?? []).map(textOf);
      if (texts.length === 0 || ('calculated' in question && question.calculated)) return [];
      return question.must
        .filter((pattern) => !texts.some((text) => toRegExp(pattern).test(text)))
        .map((pattern) => `${question.asks} lacks ${pattern}`);
    });
    expect(missing).toEqual([]);
  });
});
