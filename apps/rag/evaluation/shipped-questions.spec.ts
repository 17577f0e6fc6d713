import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { wordingKey } from '../src/retrieval/wording-key';
import { figuresIn } from './shipped-questions';

const knowledgeBase = path.join(import.meta.dirname, '../knowledge-base');
const read = (...names: string[]): string => readFileSync(path.join(knowledgeBase, ...names), 'utf8');
const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(path.join(knowledgeBase, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

interface Entry {
  readonly questions: readonly string[];
  readonly answer: string;
  /** Other documents that a part of the answer is from. */
  readonly also_from?: readonly string[];
}

const documents = namesIn('.', '.md');
const files = namesIn('questions', '.yaml').map((name) => ({
  name,
  entries: parse(read('questions', `${name}.yaml`)) as readonly Entry[],
}));
const all = files.flatMap(({ name, entries }) => entries.map((entry) => ({ document: name, ...entry })));

const ASKS_YES_OR_NO = /^(?:do|does|did|is|are|am|can|could|will|would|should|may|must|have|has)\b(?!['’])/iu;
const ASKS_A_THING = /^(?:how|what|when|where|which|who|whose|why)\b/iu;
const YES_OR_NO = /^(?:yes|no)[,.:]/iu;
const SAYS_IT = /^(?:yes|no|of course|only|possibly)\b/iu;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=["A-Z\d])/u);

describe('the questions with answers that we ship', () => {
  it('are at least 1,200, and at least three of every document', () => {
    expect(all.length).toBeGreaterThanOrEqual(1_200);
    const fewer = documents.filter((name) => all.filter(({ document }) => document === name).length < 3);
    expect(fewer).toEqual([]);
  });

  it.each(files)('are of a document that there is: $name', ({ name, entries }) => {
    expect(documents).toContain(name);
    const sources = entries.flatMap(({ also_from = [] }) => also_from);
    expect(sources.filter((source) => !documents.includes(source) || source === name)).toEqual([]);
  });

  it.each(files)('have three wordings and an answer, and nothing that nobody knows: $name', ({ entries }) => {
    const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() === value && value !== '';
    for (const entry of entries) {
      const { questions, answer, also_from = [], ...unknown } = entry;
      expect(unknown, answer).toEqual({});
      expect(questions.length, answer).toBeGreaterThanOrEqual(3);
      expect([...questions, answer, ...also_from].filter((text) => !isText(text))).toEqual([]);
    }
  });

  it('have no wording twice, whatever its case and marks', () => {
    const wordings = all.flatMap(({ questions }) => questions.map(wordingKey));
    expect(wordings.filter((wording, i) => wording === '' || wordings.indexOf(wording) !== i)).toEqual([]);
  });

  it('are answered in three sentences at most', () => {
    expect(all.filter(({ answer }) => sentencesOf(answer).length > 3).map(({ answer }) => answer)).toEqual([]);
    expect(all.filter(({ answer }) => !/[.!?]$/u.test(answer)).map(({ answer }) => answer)).toEqual([]);
  });

  it('say yes or no first where that is asked, and nowhere else', () => {
    const wrong = all.flatMap(({ questions, answer }) => [
      ...(SAYS_IT.test(answer) ? [] : questions.filter((wording) => ASKS_YES_OR_NO.test(wording))),
      ...(YES_OR_NO.test(answer) ? questions.filter((wording) => ASKS_A_THING.test(wording)) : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it.each(files)('tell no number, code or address that is not in their documents: $name', ({ name, entries }) => {
    const invented = entries.flatMap(({ answer, also_from = [] }) => {
      const known = new Set([name, ...also_from].flatMap((source) => figuresIn(read(`${source}.md`))));
      return figuresIn(answer).flatMap((figure) => (known.has(figure) ? [] : [`${figure}: ${answer}`]));
    });
    expect(invented).toEqual([]);
  });
});

describe('figuresIn', () => {
  it.each([
    ['$1,008 and $36.00 a kilo', ['1008', '36']],
    ['Call 03 5550 0020 before 10:30 am', ['03 5550 0020', '10:30']],
    ['three business days', ['3']],
    ['AR-CL-900 or orders@abbotsfordroad.example.', ['AR-CL-900', 'orders@abbotsfordroad.example']],
    ['an Alba 2 at -18 °C', ['2', '18']],
  ])('finds what can be wrong in "%s"', (text, figures) => {
    expect(figuresIn(text).sort()).toEqual([...figures].sort());
  });
});
