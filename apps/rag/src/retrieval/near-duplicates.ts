/** Share of runs of words that two texts have in common, above which they say the same. */
const SAME_ABOVE = 0.9;
/** Words in a run: long enough that the order of the words counts. */
const RUN = 3;
/** A word that turns a sentence into its opposite. */
const NEGATIONS: ReadonlySet<string> = new Set(['no', 'not', 'never', 'none', 'without', 'cannot', 'except', 'unless']);

/**
 * Texts that were shown already, and whether another one says the same: by the Jaccard index of its runs of three words.
 * Texts whose numbers, codes, names or negations differ never do, however alike the rest is: price lists of two years,
 * manuals of two models.
 */
export class NearDuplicates {
  /** Two texts of the same words are the same, whatever stands between them and however they are written. */
  private readonly texts = new Set<string>();
  /** By what has to be equal, so that only those are compared that may be the same. */
  private readonly runsByFacts = new Map<string, Set<string>[]>();

  has(text: string): boolean {
    const words = wordsOf(text);
    if (this.texts.has(plain(words))) return true;
    const runs = runsOf(words);
    return (this.runsByFacts.get(factsOf(words)) ?? []).some((other) => alike(runs, other));
  }

  add(text: string): void {
    const words = wordsOf(text);
    this.texts.add(plain(words));
    const facts = factsOf(words);
    const others = this.runsByFacts.get(facts) ?? [];
    this.runsByFacts.set(facts, [...others, runsOf(words)]);
  }
}

interface Word {
  readonly text: string;
  /** In the middle of a sentence, where only names are written large. */
  readonly isName: boolean;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu)].map(({ 0: word, index }) => ({
    text: word.toLowerCase().replace('’', "'"),
    isName:
      /^\p{Lu}/u.test(word) && /[\p{L}\p{N},;]["'’)]*\s+["'‘(]*$/u.test(text.slice(Math.max(0, index - 5), index)),
  }));
}

const plain = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

const factsOf = (words: readonly Word[]): string =>
  words
    .filter(({ text, isName }) => isName || /\p{N}/u.test(text) || NEGATIONS.has(text) || text.endsWith("n't"))
    .map(({ text }) => text)
    .join(' ');

/** A text that is shorter than a run is one run. */
function runsOf(words: readonly Word[]): Set<string> {
  const texts = words.map(({ text }) => text);
  const count = Math.max(1, texts.length - RUN + 1);
  return new Set(Array.from({ length: count }, (_, i) => texts.slice(i, i + RUN).join(' ')));
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size < more.size * SAME_ABOVE) return false;
  let shared = 0;
  for (const run of fewer) if (more.has(run)) shared++;
  return shared / (a.size + b.size - shared) >= SAME_ABOVE;
}
