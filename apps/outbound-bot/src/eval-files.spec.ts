import { describe, expect, it } from 'vitest';
import { conversationCase } from '@abbotsford/testing/evaluation-cases';
import { casesOf, type EvaluationCase } from '../test/evals';
import { initialState, toData } from './policy/state-manager';

/** What users met, as cases that measure how far the bot is. */
const measures = ['short-inputs.json', 'people-talking.json'];
const files = ['outbound.json', 'attacks.json', ...measures];

const known = new Set(Object.keys(toData(initialState())));

const caseForm = conversationCase('outbound', known);

const withTag = (cases: readonly EvaluationCase[], tag: string): readonly EvaluationCase[] =>
  cases.filter(({ tags }) => tags.includes(tag));
const kindsOf = (cases: readonly EvaluationCase[]): string[] => [...new Set(cases.map(({ tags }) => tags[0] ?? ''))];

/** A greeting or a thank-you may be anybody's; a longer message is somebody's own. */
const longMessagesOf = (name: string): string[] =>
  casesOf(name)
    .flatMap(({ turns }) => turns.map(({ user }) => user.toLowerCase()))
    .filter((message) => message.length > 25);

describe.each(files)('evals/%s', (name) => {
  const cases = casesOf(name);

  it.each(cases.map((one) => [one.id, one] as const))('has the form of a case: %s', (_id, one) => {
    expect(caseForm.safeParse(one).error?.issues ?? []).toEqual([]);
  });

  it('names each case once', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });
});

describe.each(measures)('the measure evals/%s', (name) => {
  const cases = casesOf(name);

  it('holds one half back, of every kind as well as in all', () => {
    expect(new Set(cases.map(({ tags }) => tags[1]))).toEqual(new Set(['held-out', 'open']));
    expect(withTag(cases, 'held-out')).toHaveLength(cases.length / 2);
    for (const kind of kindsOf(cases)) {
      const ofKind = withTag(cases, kind);
      expect(Math.abs(ofKind.length - 2 * withTag(ofKind, 'held-out').length), kind).toBeLessThanOrEqual(1);
    }
  });

  it('has four cases of a kind at least', () => {
    expect(kindsOf(cases).filter((kind) => withTag(cases, kind).length < 4)).toEqual([]);
  });

  it('expects something of every case', () => {
    const empty = cases.filter(({ turns, final }) => !final && turns.every(({ expect: wanted }) => !wanted));
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it('takes no message from another file', () => {
    const others = new Set(files.filter((other) => other !== name).flatMap(longMessagesOf));
    expect(longMessagesOf(name).filter((message) => others.has(message))).toEqual([]);
  });
});

describe('the lengths of the measures', () => {
  const lengthsOf = (name: string): number[] => casesOf(name).map(({ turns }) => turns.length);

  it('are one to three messages of short inputs', () => {
    expect(Math.max(...lengthsOf('short-inputs.json'))).toBeLessThanOrEqual(3);
  });

  it('are four to twelve messages of people talking', () => {
    expect(Math.min(...lengthsOf('people-talking.json'))).toBeGreaterThanOrEqual(4);
    expect(Math.max(...lengthsOf('people-talking.json'))).toBeLessThanOrEqual(12);
  });
});
