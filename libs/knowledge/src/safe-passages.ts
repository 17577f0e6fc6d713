import type { Passage } from './passage';
import { safeText, type LeftOut } from './safe-text';

/** More would cost more than it tells. */
const maxPassages = 4;
/** Three neighbours of 130 words, which rag joins around a hit, are shorter; a cut could lose the hit. */
const maxLength = 3_000;

/** What becomes of a passage that was found. */
export interface ReadPassage {
  /** Null for what is not read: nothing of it is left, or enough others were better. */
  readonly passage: Passage | null;
  readonly left_out: readonly LeftOut[];
}

/**
 * Of each passage, best first, what an answer may be put together from: neither titles nor texts have what gives orders
 * to whoever answers.
 */
export function readPassages(passages: readonly Passage[]): readonly ReadPassage[] {
  let read = 0;
  return passages.map((found) => {
    const title = safeText(found.title);
    const text = safeText(found.text.slice(0, maxLength));
    const rest = found.text.slice(maxLength);
    const left_out: readonly LeftOut[] = [
      ...title.left_out,
      ...text.left_out,
      ...(rest === '' ? [] : [{ reason: 'too_long' as const, text: rest }]),
    ];
    if (text.text === '' || read === maxPassages) return { passage: null, left_out };
    read++;
    return { passage: { ...found, title: title.text, text: text.text }, left_out };
  });
}

/** The passages that an answer is planned from; neither a model nor a written answer sees the rest. */
export const safePassages = (passages: readonly Passage[]): readonly Passage[] =>
  readPassages(passages).flatMap(({ passage }) => passage ?? []);
