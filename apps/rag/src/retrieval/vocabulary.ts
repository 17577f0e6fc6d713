import { editDistance } from './edit-distance';

export interface Correction {
  readonly word: string;
  readonly edits: number;
}

/** Typos in short words can't be told from other words. */
const MIN_LENGTH = 4;
const MAX_CORRECTIONS = 3;

/** The words of the documents, by which a typo is put right. */
export class Vocabulary {
  private readonly counts = new Map<string, number>();
  /** Words by first letter and length: people rarely get the one wrong, and an edit changes the other by one at most. */
  private readonly alike = new Map<string, Set<string>>();

  /**
   * @param language words of the language in general, such as those of the embedding model's tokenizer: they are no
   *   typos, although no document has them
   */
  constructor(private readonly language: ReadonlySet<string> = new Set()) {}

  add(word: string, times = 1): void {
    this.counts.set(word, this.count(word) + times);
    const group = groupOf(word[0], word.length);
    const words = this.alike.get(group) ?? new Set();
    this.alike.set(group, words.add(word));
  }

  remove(word: string): void {
    const count = this.count(word);
    if (count > 1) this.counts.set(word, count - 1);
    else {
      this.counts.delete(word);
      this.alike.get(groupOf(word[0], word.length))?.delete(word);
    }
  }

  /** Each word of the documents, and how often it was added. */
  words(): IterableIterator<[string, number]> {
    return this.counts.entries();
  }

  has(word: string): boolean {
    return this.counts.has(word);
  }

  /** True for a word of the documents or of the language. */
  knows(word: string): boolean {
    return this.counts.has(word) || this.language.has(word);
  }

  /** True for a word that neither the documents nor the language have, in no form: most of them are misspelt. */
  looksMisspelt(word: string): boolean {
    return this.language.size > 0 && !this.knows(word) && !this.knows(word.replace(/(s|es|ed|ing|ly|er)$/, ''));
  }

  /** False for known, short and numbered words. */
  mayBeTypo(word: string): boolean {
    return word.length >= MIN_LENGTH && !/\p{N}/u.test(word) && !this.knows(word);
  }

  /**
   * The words of the documents that an unknown word was probably meant to be: the fewest edits first, then the more
   * frequent. Empty for a word that is no typo. A look-up goes through all words that begin with the same letter.
   */
  corrections(word: string): Correction[] {
    if (!this.mayBeTypo(word)) return [];
    const limit = word.length >= 7 ? 2 : 1;
    const found = new Map<string, Correction>();
    for (let length = word.length - limit; length <= word.length + limit + 1; length++) {
      for (const candidate of this.alike.get(groupOf(word[0], length)) ?? []) {
        consider(found, word, candidate, limit);
        // Who misspells "refund" need not find "refunds".
        if (/[^sui]s$/.test(candidate)) consider(found, word, candidate.slice(0, -1), limit);
      }
    }
    return [...found.values()]
      .sort((a, b) => a.edits - b.edits || this.count(b.word) - this.count(a.word) || (a.word < b.word ? -1 : 1))
      .slice(0, MAX_CORRECTIONS);
  }

  private count(word: string): number {
    return this.counts.get(word) ?? 0;
  }
}

/** The first letter stays besides because names must not become other names. */
const groupOf = (firstLetter = '', length: number): string => `${firstLetter}${length}`;

function consider(found: Map<string, Correction>, word: string, candidate: string, limit: number): void {
  if (/\p{N}/u.test(candidate)) return;
  const edits = editDistance(word, candidate, limit);
  if (edits <= limit) found.set(candidate, { word: candidate, edits });
}
