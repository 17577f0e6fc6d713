import { findAmounts, frameAt, isTheirs, wordsAt } from '@abbotsford/understanding';
import type { Found, Message } from '@abbotsford/understanding';
import { perDay, perMonth, perWeek, perYear } from './volume.data';

/** "20kg": digits that the unit is glued to are no amount by themselves. */
const glued = /(?<![\p{L}\p{N}$€£.,-])\d{1,6}(?:[.,]\d{1,3})?(?=kgs?(?!\p{L}))/gu;
const weight = /^\s?(?:kilos?|kgs?|kilograms?|kilogrammes?)(?!\p{L})(?: of (?:coffee|beans|espresso))?/u;
const rate = new RegExp(
  `^,? ?(?:${perDay}|${perWeek}|${perMonth}|${perYear}|(?:a|per|each|every) fortnight|fortnightly)(?!\\p{L})`,
  'u',
);
/** Without a period it is an amount of theirs when they use or order it: "we go through 20 kilos". */
const used =
  /\b(?:us(?:e|es|ing)|need(?:s|ing)?|go(?:es|ing)? through|get(?:s|ting)? through|burn(?:s|ing)? through|order(?:s|ing)?|buy(?:s|ing)?|tak(?:e|es|ing)|roast(?:s|ing)?)(?: \p{L}+){0,3} ?$/u;
/** What costs so much, or weighs so much. */
const priced = /[$€£]|\b(?:price|prices|cost|costs|weighs?|free)\b/u;

/** Coffee by weight that the visitor's business uses or wants; the last one told, in their words. */
export function extractCoffeeAmount(message: Message): Found<string> | null {
  const found = amountsIn(message.text).flatMap(({ start, end }): Found<string>[] => {
    const unit = weight.exec(message.text.slice(end))?.[0];
    if (unit === undefined) return [];
    const clause = message.clauses.findLast((one) => one.start <= start);
    const frame = frameAt(message, start);
    if (!isTheirs(frame) || frame.mode !== 'said' || priced.test(clause?.text ?? '')) return [];
    const period = rate.exec(message.text.slice(end + unit.length))?.[0];
    const before = message.text.slice(clause?.start ?? 0, start);
    if (period === undefined && !used.test(before)) return [];
    const words = wordsAt(message, start, end + unit.length + (period?.length ?? 0));
    return [{ value: words, span: words }];
  });
  return found.at(-1) ?? null;
}

const amountsIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [
    ...findAmounts(text),
    ...Array.from(text.matchAll(glued), ({ index, 0: digits }) => ({ start: index, end: index + digits.length })),
  ].toSorted((a, b) => a.start - b.start);
