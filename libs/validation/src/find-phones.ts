import { phoneTable } from './find-phones.data';
import { checkPhone, isCertainPhone } from './phone';
import type { PhoneCheck } from './phone';
import { findSpokenDigits } from './spoken-digits';
import { findVanityNumbers } from './vanity-number';

/** A phone number found in a text, checked. `span` is the exact part of the text, `number` what it spells. */
export interface PhoneMatch {
  readonly span: string;
  readonly number: string;
  readonly index: number;
  readonly check: PhoneCheck;
}

export interface FindPhonesOptions {
  /** ISO 3166-1 alpha-2, or null where it is not known. */
  readonly countryCode: string | null;
  /** The text answers the question for a number, so that digits which are no complete number are a failed attempt. */
  readonly expected?: boolean;
}

const { candidate, announces, announcesOther, label, unit, extension } = phoneTable;

/** More runs of digits than these are a list of something else. */
const mostCandidates = 20;

const plainNumber = /\bnumber\b/iu;

const dateShape = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))$/;
const yearsShape = /^(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)$/;
const timesShape = /^\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}$/;
const rangeShape = /^\d{1,4}\s?[-–]\s?\d{1,4}$/;

/**
 * Every phone number in the text, in order. A number that is not complete is given, with what is wrong, only where the
 * words before it (or `expected`) say that it is meant as one: order numbers, ABNs, dates, prices and counts are not.
 */
export function findPhones(raw: string, options: FindPhonesOptions): PhoneMatch[] {
  const text = withPlainGaps(raw);
  const said = [...findSpokenPhones(text, options), ...findPhonesInLetters(text, options)];
  const written = findWrittenPhones(text, options).filter(
    ({ index, span }) => !said.some((one) => index < one.index + one.span.length && one.index < index + span.length),
  );
  return [...said, ...written]
    .sort((a, b) => a.index - b.index)
    .map((one) => ({ ...one, span: raw.slice(one.index, one.index + one.span.length) }));
}

/** Word processors and phones put hyphens of their own and blanks without width into numbers. The length stays. */
const withPlainGaps = (text: string): string =>
  text
    .replace(/[\u2010-\u2012\u2015\u2212]/g, '-')
    .replace(/\u2014/g, '–')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ' ');

/** "1800 LATTES", where a word for phones leads to it: "1800 lattes a day" are cups. */
const findPhonesInLetters = (text: string, { countryCode }: FindPhonesOptions): PhoneMatch[] =>
  findVanityNumbers(text)
    .filter(({ index }) => announcement(text.slice(0, index)) === 'phone')
    .map(({ digits, span, index }) => ({ span, number: digits, index, check: checkPhone(digits, countryCode) }));

function findSpokenPhones(text: string, { countryCode, expected = false }: FindPhonesOptions): PhoneMatch[] {
  return findSpokenDigits(text)
    .slice(0, mostCandidates)
    .flatMap(({ digits, span, index }) => {
      const announced = announcement(text.slice(0, index));
      const check = checkPhone(digits, countryCode);
      if (announced === 'other') return [];
      return check.status === 'ok' || expected || announced === 'phone' ? [{ span, number: digits, index, check }] : [];
    });
}

function findWrittenPhones(text: string, { countryCode, expected = false }: FindPhonesOptions): PhoneMatch[] {
  const found: PhoneMatch[] = [];
  let from = 0;
  for (const match of [...text.matchAll(candidate.pattern)].slice(0, mostCandidates)) {
    const before = text.slice(from, match.index);
    from = match.index + match[0].length;
    const whole = withoutCount(balanced(match[0]), text.slice(from), countryCode);
    const after = text.slice(match.index + whole.length);
    const announced = announcement(before);
    if (announced === 'other' || isOtherNumber(whole, after)) continue;
    const certain = longestCertain(whole, countryCode);
    if (certain) {
      found.push({
        span: certain,
        number: certain,
        index: match.index + whole.indexOf(certain),
        check: checkPhone(certain, countryCode),
      });
    } else if (isAttempt(whole, expected, announced, label.pattern.test(before.slice(-longestLabel)))) {
      found.push({ span: whole, number: whole, index: match.index, check: checkPhone(whole, countryCode) });
    }
  }
  return found;
}

const digitCount = (text: string) => text.replace(/\D/g, '').length;

/** What the words of the same sentence, up to the digits, say that they are: the nearer announcement counts. */
function announcement(before: string): 'phone' | 'other' | null {
  const clause =
    before
      .slice(-80)
      .split(/[.?!;]\s|\n/)
      .at(-1) ?? '';
  if (/[#$€£]\s?$/.test(clause)) return 'other';
  const phone = lastIndex(clause, announces.pattern);
  const other = lastIndex(clause, announcesOther.pattern);
  if (other > phone) return 'other';
  return phone >= 0 || plainNumber.test(clause) ? 'phone' : null;
}

const lastIndex = (text: string, words: RegExp) => [...text.matchAll(words)].at(-1)?.index ?? -1;

/** @param labelled a word for phones stands right before it: then "810-555" is no range */
const isAttempt = (number: string, expected: boolean, announced: 'phone' | 'other' | null, labelled: boolean) =>
  (expected || announced === 'phone' || number.startsWith('+')) &&
  digitCount(number) >= 5 &&
  (labelled || !rangeShape.test(number));

/** More than a label takes. */
const longestLabel = 40;

function isOtherNumber(number: string, after: string): boolean {
  return (
    [dateShape, yearsShape, timesShape].some((shape) => shape.test(number)) ||
    unit.pattern.test(after) ||
    (/^\p{Script=Latin}/u.test(after) && !extension.pattern.test(after))
  );
}

/** "0491 570 157 9am": what has a unit is a time or a count beside the number, which is whole without it. */
function withoutCount(number: string, after: string, countryCode: string | null): string {
  if (!unit.pattern.test(after)) return number;
  const rest = number.replace(/(?<!\s)\s{1,3}\d{1,2}(?:[.:-]\d{1,2}|\d{1,3})?$/, '');
  return isCertainPhone(rest, countryCode) ? rest : number;
}

/** Brackets that belong to the sentence are not the number's: "(0491 570 156)". */
const balanced = (text: string): string => text.replace(/(?<!\D)\D+$/, '');

/**
 * The longest run of groups that is a number: a time or a count may stand beside it ("0491 570 156 9-5"). What is too
 * long with no gap but the usual ones is not shortened to fit.
 */
function longestCertain(text: string, countryCode: string | null): string | null {
  if (isCertainPhone(text, countryCode)) return text;
  const alternative = text.split('/').find((piece) => digitCount(piece) >= 8 && isCertainPhone(piece, countryCode));
  if (alternative) return alternative.trim();
  const parts = text.split(/(\s?[/–]\s?|\s{1,9}-\s{1,9}|\s{1,9})/);
  for (let size = parts.length - 2; size > 0; size -= 2) {
    for (const start of [0, parts.length - size]) {
      const run = parts.slice(start, start + size).join('');
      const rest = parts.slice(...(start === 0 ? [size] : [0, start])).join('');
      if (digitCount(rest) <= 3 && digitCount(run) >= 8 && isCertainPhone(run, countryCode)) return run;
    }
  }
  return null;
}
