import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fields, TermIndex, type FieldTerms } from './term-index';

const term = fc.constantFrom('milk', 'foam', 'jug', 'steam', 'wand', 'e05', '30.8', 'kilo');
const terms = fc.array(term, { maxLength: 12 }).map((found) => found.join(' '));
const entries = fc
  .array(fc.record({ title: terms, heading: terms, text: terms }), { minLength: 1, maxLength: 30 })
  .map((all) => all.map((entry, id): FieldTerms => ({ ...entry, id })));
const question = fc.array(fc.tuple(term, fc.constantFrom(1, 0.5)), { minLength: 1, maxLength: 4 });

function indexOf(all: readonly FieldTerms[]): TermIndex {
  const index = new TermIndex();
  for (const entry of all) index.add(entry);
  return index;
}

/** What minisearch itself finds. */
function asTheLibrary(index: TermIndex, weights: ReadonlyMap<string, number>): Map<number, number> {
  const found = index.search(
    { combineWith: 'OR', queries: [...weights.keys()] },
    {
      tokenize: (one) => [one],
      boost: { title: 2, heading: 1.5, text: 1 },
      boostTerm: (one) => weights.get(one) ?? 1,
    },
  );
  return new Map(found.map(({ id, score }) => [id as number, score]));
}

const rounded = (scores: Iterable<readonly [number, number]>): Map<number, string> =>
  new Map([...scores].map(([key, score]) => [key, score.toPrecision(9)] as const).sort(([a], [b]) => a - b));

const ranked = (index: TermIndex, weights: ReadonlyMap<string, number>) =>
  index.rank(weights, 1_000).map(({ key, score }) => [key, score] as const);

describe('TermIndex', () => {
  it('gives every entry the score that minisearch gives it', () => {
    fc.assert(
      fc.property(entries, question, (all, asked) => {
        const index = indexOf(all);
        const weights = new Map(asked);
        expect(rounded(ranked(index, weights))).toEqual(rounded(asTheLibrary(index, weights)));
      }),
    );
  });

  it('is after a removal as if the entry had never been there', () => {
    fc.assert(
      fc.property(entries, question, fc.nat(), (all, asked, which) => {
        const gone = which % all.length;
        const index = indexOf(all);
        index.remove(all[gone] as FieldTerms);
        const without = indexOf(all.filter(({ id }) => id !== gone));
        expect(rounded(ranked(index, new Map(asked)))).toEqual(rounded(ranked(without, new Map(asked))));
      }),
    );
  });

  it('gives the best first, as many as asked for, of those that are let through', () => {
    const index = indexOf(
      ['milk', 'milk milk foam', 'milk foam jug', 'steam'].map((text, id) => ({ id, title: '', heading: '', text })),
    );
    const weights = new Map([
      ['milk', 1],
      ['foam', 1],
      ['jug', 1],
    ]);
    expect(index.rank(weights, 2).map(({ key }) => key)).toEqual([2, 1]);
    expect(index.rank(weights, 2, (key) => key !== 2).map(({ key }) => key)).toEqual([1, 0]);
  });

  it('says in which fields an entry has a term', () => {
    const index = indexOf([{ id: 7, title: 'milk', heading: '', text: 'milk jug' }]);
    expect([index.fieldsWith('milk', 7), index.fieldsWith('jug', 7), index.fieldsWith('jug', 8)]).toEqual([
      ['title', 'text'],
      ['text'],
      [],
    ]);
  });

  it('is the same when it is put together again, without what was added after its head was taken', () => {
    fc.assert(
      fc.property(entries, entries, question, (all, later, asked) => {
        const index = indexOf(all);
        const head = index.head();
        for (const entry of later) index.add({ ...entry, id: all.length + entry.id });
        const vocabulary = new Set(all.flatMap((entry) => fields.flatMap((field) => entry[field].split(' '))));
        const copy = TermIndex.fromHead(JSON.parse(JSON.stringify(head)) as typeof head);
        for (const one of vocabulary) copy.putPostings(index.postings(one, head));
        expect(ranked(copy, new Map(asked))).toEqual(ranked(indexOf(all), new Map(asked)));
      }),
    );
  });
});
