import type { Passage } from '../src/retrieval/passage';
import { DIMENSIONS, quantise } from '../src/retrieval/quantise';

/** Embeddings fill only a small part of their 384 dimensions; those of text are told apart by a few dozen. */
const LATENT_DIMENSIONS = 32;
/** The most frequent words of a language are left out of the index. */
const FIRST_WORD = 20;
const WORDS = 30_000;
const WORDS_OF_A_PASSAGE = 110;
const SENTENCES = 6;
const PASSAGES_OF_A_DOCUMENT = 5;
const CATEGORIES = 12;

/** Numbers from 0 to 1 that are the same in each run (mulberry32, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Passages and questions of any number, alike in what costs time: words as frequent as in a language (Zipf's law), a
 * vector of the whole and one for each sentence, near to those of the same document.
 */
export class MadeUpPassages {
  private readonly random: () => number;
  private readonly axes: readonly Float32Array[];
  private readonly words: readonly string[];

  constructor(seed: number) {
    this.random = randomNumbers(seed);
    this.axes = Array.from({ length: LATENT_DIMENSIONS }, () =>
      Float32Array.from({ length: DIMENSIONS }, () => this.gaussian()),
    );
    this.words = Array.from({ length: WORDS }, (_, i) => pronounceable(i));
  }

  *passages(count: number): Generator<Passage> {
    for (let document = 0, made = 0; made < count; document++) {
      const subject = this.meaning();
      const title = this.text(4);
      for (let chunk_index = 0; chunk_index < PASSAGES_OF_A_DOCUMENT && made < count; chunk_index++, made++) {
        const whole = this.near(subject, 0.5);
        const vectors = new Int8Array((1 + SENTENCES) * DIMENSIONS);
        vectors.set(quantise(this.embed(whole)), 0);
        for (let i = 1; i <= SENTENCES; i++) vectors.set(quantise(this.embed(this.near(whole, 0.4))), i * DIMENSIONS);
        yield {
          document_id: document.toString(16).padStart(24, '0'),
          title,
          source_file: `${document}.md`,
          category: `category-${document % CATEGORIES}`,
          chunk_index,
          heading: this.text(3),
          text: this.text(WORDS_OF_A_PASSAGE),
          vectors,
        };
      }
    }
  }

  /** The words of a question, most of them rare, and its embedding. */
  question(): { text: string; vector: Float32Array } {
    return { text: this.text(9), vector: this.embed(this.meaning()) };
  }

  private text(length: number): string {
    return Array.from(
      { length },
      () => this.words[Math.floor(FIRST_WORD * (WORDS / FIRST_WORD) ** this.random())],
    ).join(' ');
  }

  private meaning(): Float32Array {
    return Float32Array.from({ length: LATENT_DIMENSIONS }, () => this.gaussian());
  }

  private near(meaning: Float32Array, distance: number): Float32Array {
    return meaning.map((value) => value + distance * this.gaussian());
  }

  private embed(meaning: Float32Array): Float32Array {
    const vector = new Float32Array(DIMENSIONS);
    this.axes.forEach((axis, i) => {
      const share = meaning[i] ?? 0;
      for (let d = 0; d < DIMENSIONS; d++) vector[d] = (vector[d] ?? 0) + share * (axis[d] ?? 0);
    });
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    return vector.map((value) => value / length);
  }

  /** Box and Muller's method. */
  private gaussian(): number {
    return Math.sqrt(-2 * Math.log(1 - this.random())) * Math.cos(2 * Math.PI * this.random());
  }
}

const consonants = 'bcdfghjklmnpqrstvwz';
const vowels = 'aeiou';

/** The number as a word: a syllable for each digit. */
function pronounceable(number: number): string {
  let word = '';
  for (let rest = number + consonants.length * vowels.length; rest > 0;) {
    const syllable = rest % (consonants.length * vowels.length);
    word += (consonants[syllable % consonants.length] ?? '') + (vowels[Math.floor(syllable / consonants.length)] ?? '');
    rest = Math.floor(rest / (consonants.length * vowels.length));
  }
  return word;
}
