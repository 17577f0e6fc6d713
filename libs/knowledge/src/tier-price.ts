import type { Passage } from './passage';
import { questionsIn } from './question';
import { safeHeading } from './safe-heading';
import { questionStems, stems } from './stems';
import { readTables, type Table } from './table';

/** What a quantity costs by a table of tiers, with the working. */
export interface TierPrice {
  readonly text: string;
  /** Which of the passages has the table. */
  readonly passage: number;
}

interface Quantity {
  readonly amount: number;
  readonly unit: string;
  /** As it was asked. */
  readonly spelt: string;
}

/** From `from` on and below `below`. */
interface Range {
  readonly from: number;
  readonly below: number;
}

interface Tier extends Range {
  /** As the table has it: "Avenue, from 10 kg". */
  readonly name: string;
  readonly cell: string;
}

/** Spellings of a unit that amounts are given in. */
const units: readonly (readonly [unit: string, spelt: string])[] = [
  ['kg', 'kgs?|kilos?|kilograms?'],
  ['litre', 'litres?|liters?'],
  ['bag', 'bags?'],
  ['carton', 'cartons?'],
  ['box', 'box(?:es)?'],
];
const anyUnit = units.map(([, spelt]) => spelt).join('|');
const number = String.raw`\d{1,6}(?:\.\d{1,2})?`;
const amounts = new RegExp(String.raw`(?<![\d.,$€£])(${number})[ -]?(${anyUnit})\b`, 'giu');
const asksPrice = /\bhow much\b|\bcosts?\b|\bprices?\b|\bpay\b|\btotal\b|\bcomes? to\b|\bcharge\b|\bset me back\b/iu;
/** Asks for no one price: what it would be beside another. */
const compares = /\b(?:save|saving|difference|cheaper|dearer|instead|than|compared?|versus|vs|going from|moving)\b/iu;
const asksUnitPrice = /\b(?:per|a|each|\/) ?(?:kg|kilo|litre|bag|carton|box)\b/iu;
/** How many weeks each has; a week has five to seven days on which a business is open. */
const weeksIn = {
  day: [1 / 7, 1 / 5],
  week: [1, 1],
  month: [52 / 12, 52 / 12],
  quarter: [13, 13],
  year: [52, 52],
} as const;
type Period = keyof typeof weeksIn;
const periods: readonly Period[] = ['week', 'month', 'quarter', 'year'];
const askedPeriods: readonly Period[] = [...periods, 'day'];
const money = /^([$€£])(\d{1,6}(?:\.\d{2})?)$/u;

/** What lies just above a limit that belongs to its tier. */
const HAIR = 1e-9;

const unitOf = (spelt: string): string =>
  units.find(([, all]) => new RegExp(`^(?:${all})$`, 'iu').test(spelt))?.[0] ?? '';

const quantitiesIn = (text: string): readonly Quantity[] =>
  [...text.matchAll(amounts)].map(([, amount = '', unit = '']) => ({
    amount: Number(amount),
    unit: unitOf(unit),
    spelt: unit,
  }));

/**
 * "What do 40 kg of Foundry a week come to?" by a table whose columns are tiers of the quantity: "40 kg a week is
 * Boulevard, from 25 kg, at $34.00: 40 × $34.00 = $1,360.00." What is asked by the day or the month is counted as the
 * table counts; who asks for the price of one hears that. Null wherever anything is open: no or several quantities,
 * no or several rows that the question names, tiers that overlap, leave a gap or count by a period that it does not
 * name, a cell that is no price, or a table that does not say what its prices are for.
 */
export function tierPrice(question: string, passages: readonly Passage[]): TierPrice | null {
  const asked = quantitiesIn(question);
  const [quantity] = asked;
  if (!quantity || asked.length > 1 || questionsIn(question).length > 1) return null;
  if (!asksPrice.test(question) || compares.test(question)) return null;
  const found = passages.flatMap((passage, i) => {
    if (passage.is_answer) return [];
    const text = readTables(passage.text).map((table) => priceIn(table, question, quantity, passage));
    return text.flatMap((one) => (one === null ? [] : [{ text: one, passage: i }]));
  });
  return found.every(({ text }) => text === found[0]?.text) ? (found[0] ?? null) : null;
}

function priceIn(
  { header, rows }: Table,
  question: string,
  { amount, unit, spelt }: Quantity,
  passage: Passage,
): string | null {
  const about = `${passage.title} ${safeHeading(passage)} ${header[0] ?? ''} ${passage.text}`;
  const period = askedPeriods.find((one) =>
    new RegExp(String.raw`\b(?:a|per|each|every) ${one}\b|\b${one === 'day' ? 'dai' : one}ly\b`, 'iu').test(question),
  );
  const counted = periods.find((one) => new RegExp(String.raw`\b(?:a|per|each) ${one}\b`, 'iu').test(about));
  if (!isPriceFor(unit, about) || (counted && !period)) return null;
  const [least, most] = counted && period ? inPeriod(amount, period, counted) : [amount, amount];
  const named = rows.filter(([name = '']) => isNamedIn(question, name));
  const [row] = named;
  if (!row || named.length > 1) return null;
  const tiers = withoutOverlap(
    header.flatMap((name, i) => {
      const range = i > 0 && rangeIn(name, unit);
      return range ? [{ ...range, name, cell: row[i] ?? '' }] : [];
    }),
  );
  const fitting = tiers.filter(({ from, below }) => from <= least && most < below);
  const [tier] = fitting;
  const [, sign, price] = money.exec(tier?.cell ?? '') ?? [];
  if (!tier || tiers.length < 2 || fitting.length > 1 || !sign || !price) return null;
  const each = Number(price);
  const of = `${amount} ${spelt}${period ? ` a ${period}` : ''}`;
  const span = [...new Set([least, most].map((value) => String(Math.round(value))))].join(' to ');
  const asCounted = counted && counted !== period ? `, ${span} ${spelt} a ${counted},` : '';
  const at = `${row[0] ?? ''}: ${of}${asCounted} is ${tier.name}, at ${tier.cell}`;
  if (asksUnitPrice.test(question)) return `${at} a ${unit === 'kg' ? 'kilo' : unit}.`;
  return `${at}, so ${amount} × ${tier.cell} = ${told(sign, amount * each)}${period ? ` a ${period}` : ''}.`;
}

/** "From 10 kg" ends where "from 25 kg" begins. */
const withoutOverlap = (tiers: readonly Tier[]): readonly Tier[] =>
  tiers.map((tier) => {
    const above = tiers.map(({ from }) => from).filter((from) => from > tier.from);
    return { ...tier, below: Math.min(tier.below, ...above) };
  });

const told = (sign: string, value: number): string =>
  sign +
  value.toLocaleString('en-AU', { minimumFractionDigits: Number.isInteger(value) ? 0 : 2, maximumFractionDigits: 2 });

/** Whether the table says that its prices are for one of the unit. */
const isPriceFor = (unit: string, about: string): boolean =>
  new RegExp(
    String.raw`(?:\bper|\ba|\beach|\bone|/) ?(?:${units.find(([one]) => one === unit)?.[1] ?? '(?!)'})\b`,
    'iu',
  ).test(about);

/** What an amount in one period is in another, at least and at most. */
const inPeriod = (amount: number, asked: Period, counted: Period): readonly [number, number] => [
  (amount * weeksIn[counted][0]) / weeksIn[asked][1],
  (amount * weeksIn[counted][1]) / weeksIn[asked][0],
];

/** One of the things that a row is about ("Foundry, Merri") is all in the question. */
const isNamedIn = (question: string, name: string): boolean => {
  const asked = stems(question);
  return name.split(/,| and | or /u).some((one) => {
    const words = [...questionStems(one)];
    return words.length > 0 && words.every((stem) => asked.has(stem));
  });
};

/** The range that a heading names in a unit; null for none, or for more than one can be read as. */
function rangeIn(name: string, unit: string): Range | null {
  const spelt = units.find(([one]) => one === unit)?.[1] ?? '(?!)';
  const read = (pattern: string): readonly number[] | undefined => {
    const found = new RegExp(String.raw`${pattern} ?(?:${spelt})\b`, 'iu').exec(name);
    return found?.slice(1).map(Number);
  };
  const between = read(String.raw`\b(${number}) ?(?:to|-|–) ?(${number})`);
  // "10 to 24 kg" and then "from 25 kg": what lies between them is in neither.
  if (between) return { from: between[0] ?? 0, below: (between[1] ?? 0) + HAIR };
  const under = read(String.raw`\b(?:under|below|less than) (${number})`);
  const upTo = read(String.raw`\b(?:up to|at most) (${number})`);
  const from = read(String.raw`\b(?:from|at least) (${number})`);
  const over = read(String.raw`\b(?:over|above|more than) (${number})`);
  if ([under, upTo, from, over].filter(Boolean).length !== 1) return null;
  if (under) return { from: 0, below: under[0] ?? 0 };
  if (upTo) return { from: 0, below: (upTo[0] ?? 0) + HAIR };
  if (from) return { from: from[0] ?? 0, below: Number.POSITIVE_INFINITY };
  return { from: (over?.[0] ?? 0) + HAIR, below: Number.POSITIVE_INFINITY };
}
