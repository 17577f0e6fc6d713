/** Gives a whole number from 0 to count - 1. The same id and count give the same number, so that a retry says the same. */
export type Choose = (count: number, id: string) => number;

/** Values for the placeholders of a phrasing; one that is absent drops the optional part it is in. */
export type Values = Readonly<Partial<Record<string, string>>>;

/** A sentence and the id of the phrasing it came from (`goodbye#2`). */
export interface Phrase {
  readonly text: string;
  readonly wording: string;
}

/** A choice that follows from a text, such as the conversation's id and the number of the turn. */
export const seededChoice =
  (seed: string): Choose =>
  (count, id) =>
    hash(`${seed}:${id}`) % count;

/**
 * Gives a function that chooses a phrasing and fills it. Phrasings that were not used yet come first; once all were, the
 * one used longest ago. Its `used` are ids of phrasings, the latest last.
 * @param wordings templates by their id: `{key}` is a value's place, `[...]` is left out where a value of it is absent
 */
export const phraseFrom =
  <Id extends string>(wordings: Readonly<Record<Id, readonly string[]>>) =>
  (id: Id, values: Values, used: readonly string[], choose: Choose): Phrase => {
    const all = wordings[id].map((template, index) => ({ template, wording: `${id}#${index}` }));
    const fillable = all.filter(({ template }) => placeholders(withoutOptional(template)).every((key) => values[key]));
    const fresh = fillable.filter(({ wording }) => !used.includes(wording));
    const byAge = [...fillable].sort((a, b) => used.lastIndexOf(a.wording) - used.lastIndexOf(b.wording));
    const chosen = fresh[choose(fresh.length || 1, id)] ?? byAge[0];
    if (!chosen) throw new Error(`No phrasing of ${id} can be filled with what is known.`);
    return { text: fill(chosen.template, values), wording: chosen.wording };
  };

const placeholders = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key);

const withoutOptional = (template: string) => template.replace(/\[[^[\]]*\]/g, '');

/** Values are filled in one pass, so that braces in a visitor's words are never taken for a placeholder. */
function fill(template: string, values: Values): string {
  const kept = template.replace(/\[([^[\]]*)\]/g, (_, part: string) =>
    placeholders(part).every((key) => values[key]) ? part : '',
  );
  return kept.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
}

/** FNV-1a, 32 bits: spreads well over a handful of phrasings; nothing secret rests on it. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  // The low bits of neighbouring seeds are alike before they are mixed once more.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}
