/** A sentence is over when the next one, or a new line, has begun: "4.5" and "jo@cafe.com" go on, "overnight.[2]" ends. */
const sentenceEnd = /(?<![.!?…])[.!?…]+["'”’)\]]*(?:\[[\d^,; ]+\])*\s+|[。！？]+["”’)]*|(?<!\s)\s*\n\s*/gu;
const abbreviation = /(?:^|[\s(])(?:mr|mrs|ms|dr|st|approx|e\.g|i\.e|vs|no)\.\s*$/iu;

/** Cuts a text that arrives in pieces into whole sentences, without the space around them. */
export class SentenceBuffer {
  #rest = '';

  /** The sentences that this piece completes. */
  add(piece: string): string[] {
    this.#rest += piece;
    const sentences: string[] = [];
    let from = 0;
    for (const match of this.#rest.matchAll(sentenceEnd)) {
      const end = match.index + match[0].length;
      const sentence = this.#rest.slice(from, end);
      if (abbreviation.test(sentence)) continue;
      from = end;
      if (sentence.trim()) sentences.push(sentence.trim());
    }
    this.#rest = this.#rest.slice(from);
    return sentences;
  }

  /** What is left when no more pieces come. */
  end(): string[] {
    const last = this.#rest.trim();
    this.#rest = '';
    return last ? [last] : [];
  }

  /** Characters that wait for the end of their sentence. */
  get waiting(): number {
    return this.#rest.length;
  }
}

/** Chinese sentences follow each other without a space. */
export const joinSentences = (before: string, next: string): string =>
  before === '' || next === '' || /[。！？]["”’)]*$/u.test(before) ? before + next : `${before} ${next}`;
