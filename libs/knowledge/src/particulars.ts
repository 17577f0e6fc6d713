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
 * answer too: "to Perth" beside "to Geelong". What lies in a place that they name is no other one.
 */
export function contradictions(question: string, wordings: readonly string[], answer: string): number {
  const asked = particularsIn(question);
  const meant = wordings.flatMap((wording) => particularsIn(wording));
  const told = particularsIn(answer);
  return particularKinds.filter(({ kind }) => {
    const ours = asked.filter((one) => one.kind === kind);
    const theirs = meant.filter((one) => one.kind === kind);
    const there = new Set([...theirs, ...told].filter((one) => one.kind === kind).map(({ name }) => name));
    return (
      ours.length > 0 &&
      theirs.length > 0 &&
      !ours.some(({ name, within }) => [name, ...within].some((one) => there.has(one)))
    );
  }).length;
}

const negation =
  /\b(?:not|no|never|without|cannot|nothing)\b|n['’]t\b|\b(?:cant|dont|doesnt|isnt|wont|arent|didnt)\b/iu;

/** Whether it says that something is not so. */
export const isNegated = (text: string): boolean => negation.test(text);
