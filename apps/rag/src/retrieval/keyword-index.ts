import MiniSearch, { type SearchResult } from 'minisearch';
import { termsOf, type Term } from './terms';
import { Vocabulary } from './vocabulary';

export interface KeywordEntry {
  readonly key: number;
  readonly document_id: string;
  readonly title: string;
  readonly category: string;
  readonly heading: string;
  readonly text: string;
}

/** A term of a question, with what it is worth and what it may stand for. */
export interface QueryTerm extends Term {
  /** How rare the term is among the passages (natural logarithm): near 0 for one in all of them. */
  readonly idf: number;
  /** Terms of the documents that count for it: the term itself, or what a typo may have meant. */
  readonly matches: readonly { readonly term: string; readonly weight: number }[];
}

export interface KeywordHit {
  readonly key: number;
  /** BM25 over title, heading and text. */
  readonly score: number;
  /** Which terms of the question it has, by their position in the question's list. */
  readonly found: ReadonlySet<number>;
  /** Those of them that its title has. */
  readonly inTitle: ReadonlySet<number>;
}

const fields = ['title', 'heading', 'text'] as const;
/** A title names the subject of the whole document, a heading that of the section. */
const boost = { title: 2, heading: 1.5, text: 1 };
/** A question of 4,000 characters must not cost more than this many look-ups. */
const MAX_QUERY_TERMS = 24;
/** What a word that can't be read says of the question, beside a word that can. */
const MISSPELT_WEIGHT = 0.3;

interface Indexed {
  readonly id: number;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

type EntryTerms = Readonly<Record<(typeof fields)[number], Term[]>>;

const termsOfEntry = ({ title, heading, text }: KeywordEntry): EntryTerms => ({
  title: termsOf(title),
  heading: termsOf(heading),
  text: termsOf(text),
});

const joined = (terms: readonly Term[]): string => terms.map(({ term }) => term).join(' ');

/** BM25 over the passages (minisearch), with typos, codes and the rarity of words. */
export class KeywordIndex {
  private readonly search = new MiniSearch<Indexed>({
    fields: [...fields],
    // The fields are terms already, since they are counted besides.
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    autoVacuum: true,
  });
  private readonly entries = new Map<number, KeywordEntry>();
  private readonly passagesWith = new Map<string, number>();
  private readonly vocabulary: Vocabulary;

  constructor(language?: ReadonlySet<string>) {
    this.vocabulary = new Vocabulary(language);
  }

  get size(): number {
    return this.entries.size;
  }

  add(entry: KeywordEntry): void {
    const terms = termsOfEntry(entry);
    this.entries.set(entry.key, entry);
    this.search.add({
      id: entry.key,
      title: joined(terms.title),
      heading: joined(terms.heading),
      text: joined(terms.text),
    });
    this.count(terms, 1);
  }

  remove(key: number): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.search.discard(key);
    this.count(termsOfEntry(entry), -1);
  }

  private count(terms: EntryTerms, by: 1 | -1): void {
    const distinct = new Map(fields.flatMap((field) => terms[field]).map((term) => [term.term, term] as const));
    for (const { term, word, kind } of distinct.values()) {
      const count = (this.passagesWith.get(term) ?? 0) + by;
      if (count > 0) this.passagesWith.set(term, count);
      else this.passagesWith.delete(term);
      if (kind !== 'word') continue;
      if (by === 1) this.vocabulary.add(word);
      else this.vocabulary.remove(word);
    }
  }

  /** The terms of a question, the rarest first when there are too many. */
  readQuery(question: string): QueryTerm[] {
    const distinct = new Map(termsOf(question).map((term) => [term.term, term] as const));
    const terms = [...distinct.values()].map((term) => this.weigh(term));
    if (terms.length <= MAX_QUERY_TERMS) return terms;
    return terms.sort((a, b) => b.idf - a.idf).slice(0, MAX_QUERY_TERMS);
  }

  /** The question with its typos put right, for whoever compares meanings. */
  correct(question: string): string {
    return question.replace(/\p{L}{4,}/gu, (word) => {
      const [best] = this.vocabulary.corrections(word.toLowerCase());
      return best?.word ?? word;
    });
  }

  private weigh(term: Term): QueryTerm {
    const passages = this.passagesWith.get(term.term);
    if (passages !== undefined) return { ...term, idf: this.idf(passages), matches: [{ term: term.term, weight: 1 }] };
    const matches = term.kind === 'word' ? this.meanings(term.word) : [];
    const counts = matches.map((match) => this.passagesWith.get(match.term) ?? 0);
    const idf = this.idf(Math.max(0, ...counts));
    const misspelt =
      matches.length === 0 && term.kind === 'word' && !term.capitalised && this.vocabulary.looksMisspelt(term.word);
    return { ...term, idf: misspelt ? idf * MISSPELT_WEIGHT : idf, matches };
  }

  private meanings(word: string): { term: string; weight: number }[] {
    return this.vocabulary.corrections(word).flatMap(({ word: meant, edits }, rank) =>
      termsOf(meant)
        .filter(({ term }) => this.passagesWith.has(term))
        .map(({ term }) => ({ term, weight: 1 / (1 + edits * 0.3 + rank * 0.5) })),
    );
  }

  /** As in BM25; a term that no passage has is worth as much as one that a single passage has. */
  private idf(passages: number): number {
    const n = Math.max(1, passages);
    return Math.log(1 + (this.entries.size - n + 0.5) / (n + 0.5));
  }

  /** The best passages for the terms of a question; only those of `category` where one is given. */
  find(terms: readonly QueryTerm[], limit: number, category?: string): KeywordHit[] {
    const weights = new Map<string, { weight: number; position: number }>();
    terms.forEach(({ matches }, position) => {
      for (const { term, weight } of matches) if (!weights.has(term)) weights.set(term, { weight, position });
    });
    if (weights.size === 0) return [];
    const found = this.search.search(
      { combineWith: 'OR', queries: [...weights.keys()] },
      {
        tokenize: (term) => [term],
        boost,
        boostTerm: (term) => weights.get(term)?.weight ?? 1,
        ...(category === undefined
          ? {}
          : { filter: ({ id }) => this.entries.get(id as number)?.category === category }),
      },
    );
    return found.slice(0, limit).map((result) => toHit(result, weights));
  }
}

function toHit(result: SearchResult, weights: ReadonlyMap<string, { position: number }>): KeywordHit {
  const found = new Set<number>();
  const inTitle = new Set<number>();
  for (const [term, where] of Object.entries(result.match)) {
    const position = weights.get(term)?.position;
    if (position === undefined) continue;
    found.add(position);
    if (where.includes('title')) inTitle.add(position);
  }
  return { key: result.id as number, score: result.score, found, inTitle };
}
