import { termsOf } from './terms';

/** Words after which a noun phrase is over. */
const phraseEnds = new Set(
  `is are was were do does did can could should would will shall may might must has have had in on of for to the a an
  with at by from about your you it its i we my our they their there that this these those and or when if`.split(/\s+/),
);
/** Words for a kind of answer, which the answer itself rarely has. */
const kindWords = new Set(
  `time times day days date dates kind kinds sort sorts type types way ways thing things one ones number amount price
  temperature size length width height weight long much many long else place reason person people point steps step
  option options difference`.split(/\s+/),
);

/**
 * What "which …", "what …" and "how many …" ask for, as terms: the "bank" in "Which bank do you use?". Empty when the
 * question asks for nothing by name, or for a kind of answer only, such as a time.
 */
export function askedFor(question: string): readonly string[] {
  const [, after = ''] = /\b(?:how many|which|what)\s+((?:[\p{L}\p{N}'-]+\s*){1,4})/iu.exec(question) ?? [];
  const words = after
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const end = words.findIndex((word) => phraseEnds.has(word));
  const phrase = words
    .slice(0, end < 0 ? 2 : end)
    .filter((word) => !kindWords.has(word))
    .join(' ');
  return phrase === '' ? [] : termsOf(phrase).map(({ term }) => term);
}
