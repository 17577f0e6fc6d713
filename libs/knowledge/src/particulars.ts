import { particularKinds } from './particulars.data';

/** A name of a kind that questions tell things apart by. */
export interface Particular {
  readonly kind: string;
  /** The first of its forms. */
  readonly name: string;
  /** What it lies in. */
  readonly within: readonly string[];
  /** As it was written. */
  readonly written: string;
}

interface Form extends Omit<Particular, 'written'> {
  readonly form: string;
}

const listOf = (names = ''): readonly string[] => names.split(',').map((name) => name.trim());

const forms: readonly Form[] = particularKinds
  .flatMap(({ kind, names }) =>
    names.flatMap((row) => {
      const [own, above] = row.split('>');
      const within = above === undefined ? [] : listOf(above);
      return listOf(own).map((form) => ({ kind, form, name: listOf(own)[0] ?? form, within }));
    }),
  )
  // "South Australia" before "Australia".
  .sort((a, b) => b.form.length - a.form.length);

const formOf = new Map(forms.map((form) => [form.form, form] as const));
const anyForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${forms.map(({ form }) => form).join('|')})(?![\p{L}\p{N}])`,
  'giu',
);

/** The particulars of a text in their order. */
export function particularsIn(text: string): readonly Particular[] {
  return [...text.matchAll(anyForm)].flatMap(([written]) => {
    const found = formOf.get(written.toLowerCase());
    return found ? [{ kind: found.kind, name: found.name, within: found.within, written }] : [];
  });
}

/**
 * How many kinds of particulars a question names of which the wordings of another question name others only, the
 * answer too: "to Perth" beside "to Geelong", "an 18 g basket" beside one of 22 g, an Alba 1 beside an Alba 2. What
 * lies in a place that they name is no other one.
 */
export function contradictions(question: string, wordings: readonly string[], answer: string): number {
  const asked = particularsIn(question);
  const meant = wordings.flatMap((wording) => particularsIn(wording));
  const told = particularsIn(answer);
  const kinds = particularKinds.filter(({ kind }) => {
    const ours = asked.filter((one) => one.kind === kind);
    const theirs = meant.filter((one) => one.kind === kind);
    const there = new Set([...theirs, ...told].filter((one) => one.kind === kind).map(({ name }) => name));
    return (
      ours.length > 0 &&
      theirs.length > 0 &&
      !ours.some(({ name, within }) => [name, ...within].some((one) => there.has(one)))
    );
  });
  return (
    kinds.length +
    Number(isOfAnotherAmount(question, [...wordings, answer])) +
    Number(isOfAnotherNumber(question, [...wordings, answer]))
  );
}

const amounts =
  /(?<![\p{L}\p{N}.])(?<value>\d{1,4}(?:\.\d)?|one) ?(?<unit>g|grams?|ml|l|litres?|liters?)(?![\p{L}\p{N}])/giu;

/** Grams and millilitres, in one notation. */
const amountsIn = (text: string): readonly string[] =>
  [...text.matchAll(amounts)].map(({ groups: { value = '', unit = '' } = {} }) => {
    const number = Number(value.toLowerCase() === 'one' ? 1 : value);
    return unit.toLowerCase().startsWith('l')
      ? `${number * 1000} ml`
      : `${number} ${unit.toLowerCase().replace(/rams?$/u, '')}`;
  });

/** Whether a question names one amount, and the others name other ones only. */
function isOfAnotherAmount(question: string, others: readonly string[]): boolean {
  const [ours, ...more] = amountsIn(question);
  const theirs = others.flatMap(amountsIn);
  return ours !== undefined && more.length === 0 && theirs.length > 0 && !theirs.includes(ours);
}

/** "Torrent 3", but no "From 3 kg". */
const numbered =
  /(?<![\p{L}\p{N}])(?<name>\p{L}{3,20}) ?(?<number>\d{1,3})(?![\p{L}\p{N}.,:°%]| (?:kg|kilos?|g|ml|litres?|cups?|days?|weeks?|months?|years?|hours?|minutes?|seconds?|am|pm|to|or|°)(?!\p{L}))/giu;

/** Whether it names a thing by name and number, of which the others name other numbers only. */
function isOfAnotherNumber(question: string, others: readonly string[]): boolean {
  const theirs = others.flatMap((text) => [...text.matchAll(numbered)]).map(({ groups }) => groups);
  const numbersOf = (name = ''): readonly (string | undefined)[] =>
    theirs.filter((one) => one?.['name']?.toLowerCase() === name.toLowerCase()).map((one) => one?.['number']);
  const names = new Set(
    theirs
      .map((one) => one?.['name'] ?? '')
      .filter((name) => /^\p{Lu}/u.test(name))
      .map((name) => name.toLowerCase()),
  );
  return [...question.matchAll(numbered)].some(({ groups }) => {
    const name = groups?.['name'] ?? '';
    return names.has(name.toLowerCase()) && !numbersOf(name).includes(groups?.['number']);
  });
}

const negation =
  /\b(?:not|no|never|without|cannot|nothing)\b|n['’]t\b|\b(?:cant|dont|doesnt|isnt|wont|arent|didnt)\b/iu;

/** Whether it says that something is not so. */
export const isNegated = (text: string): boolean => negation.test(text);
