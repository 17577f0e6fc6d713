import { comparableEmail } from '@abbotsford/text';
import { editDistance, isPersonalPhone } from '@abbotsford/validation';
import type { LeadFacts } from './lead';
import { plain } from './plain';

export type Likeness = 'same' | 'alike' | 'different';

/** What a person is known by. */
export type Identity = Pick<LeadFacts, 'emails' | 'phones' | 'places' | 'sources'>;

/**
 * Whether two leads are one person. A wrong join mixes two people up and a missed one is mended with a click, so:
 * - an email is one person's;
 * - so is a mobile number, unless both the names and the emails speak against it;
 * - a landline is a shop's: with it the names must agree too;
 * - what is only alike is shown to sales, who decide.
 */
export function likeness(a: Identity, b: Identity): Likeness {
  // Leads from before addresses were compared in one form have them as they were written.
  if (shared(a.emails.map(comparableEmail), b.emails.map(comparableEmail)).length > 0) return 'same';
  const phones = shared(a.phones, b.phones);
  const names = namesAgree(a, b);
  const emailsDiffer = a.emails.length > 0 && b.emails.length > 0;
  if (phones.some(isPersonalPhone) && !(names === 'no' && emailsDiffer)) return 'same';
  if (phones.length > 0) return names === 'yes' ? 'same' : 'alike';
  return names === 'yes' && shared(a.places, b.places).length > 0 ? 'alike' : 'different';
}

/** Agree: any two of them are the same but for missing parts or a slip of a letter. Unknown when one has no name. */
function namesAgree(a: Identity, b: Identity): 'yes' | 'no' | 'unknown' {
  const [left, right] = [namesOf(a), namesOf(b)];
  if (left.length === 0 || right.length === 0) return 'unknown';
  return left.some((one) => right.some((other) => isSameName(one, other))) ? 'yes' : 'no';
}

function isSameName(a: string, b: string): boolean {
  const [short, long] = [a.split(' '), b.split(' ')].toSorted((x, y) => x.length - y.length) as [string[], string[]];
  return short.every((word) => long.some((other) => isSameWord(word, other)));
}

/** Short words differ by a letter and are others: "Jo" and "Mo". */
const isSameWord = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 3 && editDistance(a, b) <= 1);

const namesOf = ({ sources }: Identity): string[] =>
  sources.flatMap(({ user_name }) => (user_name === null ? [] : [plain(user_name)])).filter((name) => name !== '');

const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((one) => b.includes(one));
