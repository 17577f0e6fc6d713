import { tradeWords } from './trade-words.data';

/** What a person is known by; guessed as readily as a common word. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** Shorter ones stand in too many good passwords by chance. */
const MIN_OWN_WORD = 4;
/** A year and a mark: what people add when a word alone is refused. */
const ENDING_MAX = 5;
const endsInLetter = /\p{L}$/u;
const beginning = /^[^\p{L}]{1,5}/u;
const separators = /[\s._-]+/gu;
/** So little beside words that are guessed first protects nothing. */
const MIN_REST = 3;

/**
 * Why a password is too easy to guess, as a message about `field`, or null. Its length is the contract's matter.
 * `common` holds common passwords in lower case.
 */
export function passwordProblem(
  password: string,
  owner: PasswordOwner,
  common: ReadonlySet<string>,
  field: string,
): string | null {
  const lower = password.normalize('NFKC').toLowerCase();
  if (new Set(lower).size === 1) return `${field} must not be one character again and again`;
  const cores = coresOf(lower);
  if (cores.some((core) => common.has(core))) {
    return `${field} is one that many people use, so it is guessed first; please choose another`;
  }
  const own = wordsOf(owner);
  const localPart = localPartOf(owner.email);
  if (localPart.length >= MIN_OWN_WORD && lower.includes(localPart)) {
    return `${field} must not contain your email name`;
  }
  if (cores.some((core) => restOf(core, own).length < MIN_REST)) {
    return `${field} must not be your own name or email with a little added`;
  }
  if (cores.some((core) => restOf(core, [...own, ...tradeWords]).length < MIN_REST)) {
    return `${field} is made of words that anybody would try at a coffee roaster’s; please add some of your own`;
  }
  return null;
}

/** The password as it is, without digits and marks around it, and with digits read as the letters they stand for. */
function coresOf(lower: string): string[] {
  const endless = [lower];
  for (let rest = lower; endless.length <= ENDING_MAX && rest !== '' && !endsInLetter.test(rest);) {
    rest = rest.slice(0, -1);
    endless.push(rest);
  }
  const bare = endless.flatMap((core) => [core, core.replace(beginning, '')]);
  const letters = bare.map((core) => [...core].map((each) => standsFor.get(each) ?? each).join(''));
  return [...new Set([...bare, ...letters])].filter((core) => core.length >= MIN_OWN_WORD);
}

const standsFor: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }),
);

/** What is left of a password without these words. One without letters has none of them. */
function restOf(core: string, words: readonly string[]): string {
  if (!/\p{L}/u.test(core)) return core;
  return words.reduce((rest, word) => rest.replaceAll(word, ''), core.replace(separators, ''));
}

/** The person's names, and those of their address, the longest first. */
function wordsOf({ email, name }: PasswordOwner): string[] {
  const domain = email.slice(email.lastIndexOf('@') + 1).split('.', 1)[0] ?? '';
  const parts = [name, localPartOf(email), domain].flatMap((text) => [
    text.toLowerCase().replace(separators, ''),
    ...text.toLowerCase().split(/[^\p{L}\p{N}]+/u),
  ]);
  return [...new Set(parts)].filter((part) => part.length >= MIN_OWN_WORD).sort((a, b) => b.length - a.length);
}

const localPartOf = (email: string): string => email.slice(0, email.lastIndexOf('@')).toLowerCase();
