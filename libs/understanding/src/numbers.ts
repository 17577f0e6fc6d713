import { multipliers, numberContext, numberForms, smallAmounts, units } from './numbers.data';

/** A number in a text, or the middle of a range. */
export interface Amount {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly range: boolean;
}

const number = new RegExp(numberForms.map(({ pattern }) => pattern.source).join('|'), 'gu');

/** Every number in the text, in figures or words, ranges as their middle rounded half up. */
export function findAmounts(text: string): Amount[] {
  const singles = findNumbers(text);
  const amounts: Amount[] = [];
  for (let i = 0; i < singles.length; i++) {
    const low = singles[i];
    const high = singles[i + 1];
    if (!low) continue;
    if (high && areHours(text, low, high)) {
      i++;
      continue;
    }
    const range = high && rangeOf(text, low, high);
    if (range) i++;
    amounts.push(range ?? low);
  }
  return amounts;
}

/** More than the words right before a number take that say what it is. */
const longestLead = 30;

function findNumbers(text: string): Amount[] {
  return [...text.matchAll(number)].flatMap((match) => {
    const { digits, scale, halves, wholes = '', of = '', amount, and, words } = match.groups ?? {};
    const value = digits
      ? figures(digits) * (scale ? (multipliers[scale] ?? 1) : 1)
      : halves
        ? ((units[wholes] ?? (wholes === 'a' ? 1 : Number(wholes))) + 0.5) * (multipliers[of] ?? 1)
        : amount
          ? amountOf(and ? amount.slice(0, -and.length) : amount) + wordsValue(and?.trim() ?? '')
          : wordsValue(words ?? '');
    // "2028-03" is a month.
    if (!Number.isFinite(value) || /^0\d/.test(digits ?? '')) return [];
    // "2027-02-14" is a day.
    if (/\d-\d{1,4}-$/.test(text.slice(Math.max(0, match.index - longestLead), match.index))) return [];
    if (digits && numberContext.ordinal.pattern.test(text.slice(match.index + match[0].length))) return [];
    return [{ value, start: match.index, end: match.index + match[0].length, range: false }];
  });
}

const figures = (digits: string) =>
  Number(
    /^\d{1,3}(?:[,. '’]\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/.test(digits)
      ? digits.replace(/[,. '’]/g, '')
      : digits.replace(',', '.'),
  );

function amountOf(amount: string): number {
  const words = amount.split(' ');
  const factor = multipliers[words.at(-1) ?? ''];
  const whole = smallAmounts[amount];
  if (whole !== undefined || factor === undefined) return whole ?? Number.NaN;
  return (smallAmounts[words.slice(0, -1).join(' ')] ?? 1) * factor;
}

function wordsValue(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/[\s-]+/)) {
    if (word === 'and') continue;
    const factor = multipliers[word];
    const unitValue = units[word] ?? 0;
    // "One fifty" is how people say 150.
    if (factor === undefined)
      group = group > 0 && group < 10 && unitValue >= 10 ? group * 100 + unitValue : group + unitValue;
    else if (factor === 1000) {
      total += (group || 1) * factor;
      group = 0;
    } else group = (group || 1) * factor;
  }
  return total + group;
}

/** "7 to 3", "8 till 4": when a shop is open. */
function areHours(text: string, from: Amount, to: Amount): boolean {
  const between = text.slice(from.end, to.start);
  if (from.value > 12 || to.value > 12 || !numberContext.hours.pattern.test(between)) return false;
  return from.value > to.value || between.includes('til');
}

function rangeOf(text: string, low: Amount, high: Amount): Amount | null {
  const between = text.slice(low.end, high.start);
  const before = text.slice(Math.max(0, low.start - longestLead), low.start);
  const opened = numberContext.opening.pattern.test(before);
  if (!numberContext[opened ? 'opened' : 'range'].pattern.test(between)) return null;
  const scale = low.value < 20 && high.value >= 24 ? scaleOf(text.slice(high.start, high.end)) : 1;
  const from = low.value * scale;
  if (from > high.value) return null;
  const lead = opened ? before.length - before.lastIndexOf('between') : 0;
  return { value: Math.floor((from + high.value) / 2 + 0.5), start: low.start - lead, end: high.end, range: true };
}

/** "two to three hundred", "four or five dozen", "1-2k": the scale is said once for both. */
const scaleOf = (words: string): number =>
  Object.entries(multipliers).find(([scale]) => words.trim().endsWith(scale))?.[1] ?? 1;
