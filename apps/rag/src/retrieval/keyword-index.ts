import { synonymsOf } from './synonyms';
import { fields, TermIndex, type Field, type FieldTerms, type PostingsLine, type TermIndexHead } from './term-index';
import { termsOf, type Term } from './terms';
import { Vocabulary } from './vocabulary';

/** What of a passage is searched for words. */
export type KeywordEntry = Readonly<Record<Field, string>>;

/** A term of a question, with what it is worth and what it may stand for. */
export interface QueryTerm extends Term {
  /** How rare the term is among the passages (natural logarithm): near 0 for one in all of them. */
  readonly idf: number;
  /** Terms of the documents that count for it: the term itself, synonyms, or what a typo may have meant. */
  readonly matches: readonly { readonly term: string; readonly weight: number }[];
}

export interface KeywordHit {
  readonly key: number;
  /** BM25 over title, heading and text. */
  readonly score: number;
  /** How well it has each term of the question, above 0 to 1, by the term's position in the question's list. */
  readonly found: ReadonlyMap<number, number>;
  /** The same for its title alone. */
  readonly inTitle: ReadonlyMap<number, number>;
}

/** As many of a question of 4,000 characters are searched. */
const MAX_QUERY_TERMS = 24;
/** As many of its words are looked up as typos; that goes through a good part of the vocabulary for each. */
const MAX_LOOK_UPS = 24;
const LONG_WORD = /\p{L}{4,}/gu;
/** What a word that can't be read says of the question, beside a word that can. */
const MISSPELT_WEIGHT = 0.3;
/** Documents that use the asker's own word are probably meant; for a word that none uses, a synonym is what there is. */
const SYNONYM_OF_KNOWN = 0.25;
const SYNONYM_OF_UNKNOWN = 0.7;
/** A synonym that so many of the passages have tells nothing. */
const COMMON = 0.3;

type EntryTerms = Readonly<Record<Field, Term[]>>;

const termsOfEntry = ({ title, heading, text }: KeywordEntry): EntryTerms => ({
  title: termsOf(title),
  heading: termsOf(heading),
  text: termsOf(text),
});

const joined = (terms: readonly Term[]): string => terms.map(({ term }) => term).join(' ');

const toFieldTerms = (key: number, terms: EntryTerms): FieldTerms => ({
  id: key,
  title: joined(terms.title),
  heading: joined(terms.heading),
  text: joined(terms.text),
});

/** All of a keyword index but the postings of its terms, as it is written to a file. */
export interface KeywordHead {
  readonly index: TermIndexHead;
  /** In how many passages each term is. */
  readonly passages_with: readonly (readonly [term: string, passages: number])[];
  /** How often each word is there, as it was written. */
  readonly words: readonly (readonly [word: string, count: number])[];
}

/** BM25 over the passages (minisearch), with typos, codes and the rarity of words. */
export class KeywordIndex {
  private readonly vocabulary: Vocabulary;
  private readonly passagesWith = new Map<string, number>();

  constructor(
    language?: ReadonlySet<string>,
    private readonly index = new TermIndex(),
  ) {
    this.vocabulary = new Vocabulary(language);
  }

  get size(): number {
    return this.index.documentCount;
  }

  add(key: number, entry: KeywordEntry): void {
    const terms = termsOfEntry(entry);
    this.index.add(toFieldTerms(key, terms));
    this.count(terms, 1);
  }

  /** The entry has to be the one that was added with the key. */
  remove(key: number, entry: KeywordEntry): void {
    if (!this.index.has(key)) return;
    const terms = termsOfEntry(entry);
    this.index.remove(toFieldTerms(key, terms));
    this.count(terms, -1);
  }

  /** A copy of now, of which `postings` gives the rest although entries are added meanwhile, as long as none is removed. */
  head(): KeywordHead {
    return { index: this.index.head(), passages_with: [...this.passagesWith], words: [...this.vocabulary.words()] };
  }

  *postings({ index, passages_with }: KeywordHead): Generator<PostingsLine> {
    for (const [term] of passages_with) yield this.index.postings(term, index);
  }

  /** The index that had this head, to which its postings are still to be given. */
  static fromHead({ index, passages_with, words }: KeywordHead, language?: ReadonlySet<string>): KeywordIndex {
    const keywords = new KeywordIndex(language, TermIndex.fromHead(index));
    for (const [term, passages] of passages_with) keywords.passagesWith.set(term, passages);
    for (const [word, count] of words) keywords.vocabulary.add(word, count);
    return keywords;
  }

  putPostings(line: PostingsLine): void {
    this.index.putPostings(line);
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

  /**
   * The terms of a question, the rarest first when there are too many.
   * @param lookUps of how many words, at most, it is looked up what was meant
   */
  readQuery(question: string, lookUps = MAX_LOOK_UPS): QueryTerm[] {
    const distinct = [...new Map(termsOf(question).map((term) => [term.term, term] as const)).values()];
    const typos = new Set(distinct.filter((term) => this.mayBeTypo(term)).slice(0, lookUps));
    const terms = distinct.map((term) => this.weigh(term, typos.has(term)));
    if (terms.length <= MAX_QUERY_TERMS) return terms;
    return terms.sort((a, b) => b.idf - a.idf).slice(0, MAX_QUERY_TERMS);
  }

  /** The question with its typos put right, for whoever compares meanings. */
  correct(question: string): string {
    const words = [...new Set(question.match(LONG_WORD))].filter((word) =>
      this.vocabulary.mayBeTypo(word.toLowerCase()),
    );
    const meant = new Map(
      words.slice(0, MAX_LOOK_UPS).map((word) => [word, this.vocabulary.corrections(word.toLowerCase())[0]?.word]),
    );
    return question.replace(LONG_WORD, (word) => meant.get(word) ?? word);
  }

  private mayBeTypo({ term, word, kind }: Term): boolean {
    return kind === 'word' && !this.passagesWith.has(term) && this.vocabulary.mayBeTypo(word);
  }

  private weigh(term: Term, typo: boolean): QueryTerm {
    const passages = this.passagesWith.get(term.term);
    if (passages !== undefined) {
      const idf = this.idf(passages);
      return { ...term, idf, matches: [{ term: term.term, weight: 1 }, ...this.synonyms(term, idf, SYNONYM_OF_KNOWN)] };
    }
    const matches =
      term.kind === 'word'
        ? [...(typo ? this.meanings(term.word) : []), ...this.synonyms(term, this.idf(1), SYNONYM_OF_UNKNOWN)]
        : [];
    const counts = matches.map((match) => this.passagesWith.get(match.term) ?? 0);
    const idf = this.idf(Math.max(0, ...counts));
    const misspelt =
      matches.length === 0 && term.kind === 'word' && !term.capitalised && this.vocabulary.looksMisspelt(term.word);
    return { ...term, idf: misspelt ? idf * MISSPELT_WEIGHT : idf, matches };
  }

  /** Words for the same thing; a frequent one for a rare one is worth less. */
  private synonyms({ term, kind }: Term, idf: number, most: number): { term: string; weight: number }[] {
    if (kind !== 'word') return [];
    return synonymsOf(term).flatMap((synonym) => {
      const passages = this.passagesWith.get(synonym);
      if (passages === undefined || passages > this.size * COMMON) return [];
      return [{ term: synonym, weight: most * Math.min(1, this.idf(passages) / idf) }];
    });
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
    return Math.log(1 + (this.size - n + 0.5) / (n + 0.5));
  }

  /** The best passages for the terms of a question; only those that `accept` lets through. */
  find(terms: readonly QueryTerm[], limit: number, accept?: (key: number) => boolean): KeywordHit[] {
    const meant = meaningsOf(terms);
    const weights = new Map(
      [...meant].map(([term, meanings]) => [term, Math.max(...meanings.map(({ weight }) => weight))] as const),
    );
    return this.index.rank(weights, limit, accept).map(({ key, score }) => ({ key, score, ...this.found(meant, key) }));
  }

  /** How well each of these passages has the terms of a question, in their order. */
  foundIn(terms: readonly QueryTerm[], keys: readonly number[]): Pick<KeywordHit, 'found' | 'inTitle'>[] {
    const meant = meaningsOf(terms);
    return keys.map((key) => this.found(meant, key));
  }

  private found(meant: ReadonlyMap<string, readonly Meant[]>, key: number): Pick<KeywordHit, 'found' | 'inTitle'> {
    const found = new Map<number, number>();
    const inTitle = new Map<number, number>();
    for (const [term, meanings] of meant) {
      const where = this.index.fieldsWith(term, key);
      if (where.length === 0) continue;
      for (const { position, weight } of meanings) {
        found.set(position, Math.max(weight, found.get(position) ?? 0));
        if (where.includes('title')) inTitle.set(position, Math.max(weight, inTitle.get(position) ?? 0));
      }
    }
    return { found, inTitle };
  }
}

/** A term of the question that a term of the documents counts for. */
interface Meant {
  readonly position: number;
  readonly weight: number;
}

function meaningsOf(terms: readonly QueryTerm[]): ReadonlyMap<string, readonly Meant[]> {
  const meant = new Map<string, Meant[]>();
  terms.forEach(({ matches }, position) => {
    for (const { term, weight } of matches) meant.set(term, [...(meant.get(term) ?? []), { position, weight }]);
  });
  return meant;
}
