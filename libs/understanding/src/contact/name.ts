import { editDistance } from '@abbotsford/validation';
import type { Found } from '../heard';
import { frameAt, isSaid } from '../message';
import type { Message } from '../message';
import {
  alsoNames,
  alsoPlaces,
  functionWords,
  givenNames,
  notNames,
  particles,
  selfDescriptions,
  titles,
} from './name.data';
import { nameContext } from './name-context.data';
import { nameLeads } from './name-leads.data';
import { signOffs } from './sign-offs.data';
import type { Trust } from './name-leads.data';

const { ofAPerson, business, origin, ordinary, answerBegins, answerEnds } = nameContext;

const token = String.raw`(?:(?:\p{L}\.){2,3}|\p{L}[\p{L}\p{M}'’-]*\.?)`;
const nameWords = new RegExp(`^${token}(?: ${token}){0,4}`, 'u');
/** "T.", "T.J." */
const initials = /^(?:\p{Lu}\.)+$/u;

const isTitle = (word: string): boolean => titles.has(word.toLowerCase().replace(/\.$/, ''));
/** "al-Sayed", "d'Angelo": a particle that is part of its word. */
const holdsParticle = (word: string): boolean => {
  const [first = '', ...rest] = word.split(/['’-]/u);
  return rest.length > 0 && (particles.has(first) || first === 'd' || first === 'l');
};

/**
 * The visitor's own name, from the words in which people say who they are. Never from an address, never somebody
 * else's. A later statement replaces an earlier one; a sign-off counts where nothing was stated.
 */
export function extractName(message: Message, asked: boolean, known: string | null = null): Found<string> | null {
  const text = message.cased;
  const style = letterCase(text);
  const stated = nameLeads.flatMap(({ trust, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const at = match.index + match[0].length;
      if (!holds(message, at, trust)) return [];
      // "It's Joon, with two o's": close to the known name, it puts that right.
      const name =
        nameAt(message, at, trust, style, asked) ??
        (trust === 'weak' ? corrected(nameAt(message, at, 'stated', style, true), known) : null);
      return name ? [{ at, name }] : [];
    }),
  );
  const latest = stated.sort((a, b) => b.at - a.at)[0];
  return (
    latest?.name ??
    (asked ? answered(message, style) : known === null ? alone(message, style) : null) ??
    signed(message, style)
  );
}

/** Neither a name that is denied ("I'm not Jon") nor that of somebody else who is spoken of ("the landlord, name's Rick"). */
const holds = (message: Message, at: number, trust: Trust): boolean =>
  isSaid(message, at) && (trust !== 'stated' || frameAt(message, at).whose === 'own');

/** "Priya" and nothing else, before anybody asked for a name: one that we know as such. */
function alone(message: Message, style: LetterCase): Found<string> | null {
  const words = message.cased.trim().replace(/[.!]$/, '').toLowerCase().split(/\s+/);
  const [first = ''] = words;
  if (words.length > 3 || !givenNames.has(first) || alsoPlaces.has(first) || alsoNames.has(first)) return null;
  return answered(message, style);
}

const corrected = (name: Found<string> | null, known: string | null): Found<string> | null =>
  name && known && editDistance(name.value.toLowerCase(), known.toLowerCase()) <= 2 ? name : null;

type LetterCase = 'mixed' | 'upper' | 'lower';

function letterCase(text: string): LetterCase {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 3 && !/\p{Ll}/u.test(letters)) return 'upper';
  // "Hey, i'm linh": the first letter was put in capitals by the phone.
  const written = /(?:^|\s)i(?:'?m)?\s/u.test(text) ? letters.slice(1) : letters;
  return /\p{Lu}/u.test(written.replace(/I/g, '')) ? 'mixed' : 'lower';
}

/** The words at an offset, as far as they can be a name. */
function nameAt(message: Message, at: number, trust: Trust, style: LetterCase, asked: boolean): Found<string> | null {
  const rest = message.cased.slice(at);
  if (/^[\p{Script=Han}]{2,4}/u.test(rest) && trust === 'stated') {
    const han = /^[\p{Script=Han}]{2,4}(?=[，。,.!\s]|$)/u.exec(rest)?.[0];
    return han ? { value: han, span: message.raw.slice(at, at + han.length) } : null;
  }
  const words =
    nameWords
      .exec(rest)?.[0]
      .replace(/(?<!['’-])['’-]+(?= |$)/gu, '')
      .split(' ') ?? [];
  const taken = takeWhileName(words, trust, style, asked);
  const kept = taken.filter((word, i) => !(i < taken.length - 1 && isTitle(word)));
  const first = kept[0];
  if (!first || (kept.length === 1 && isTitle(first))) return null;
  const length = taken.join(' ').length;
  const following = rest.slice(length);
  const endsSentence = /\p{Ll}\.$/u.test(taken.at(-1) ?? '');
  if ((business.pattern.test(following) && !endsSentence) || /^'s?(?!\p{L})/u.test(following) || /^@/.test(following))
    return null;
  // "With my name filled in" tells none.
  if (
    trust === 'stated' &&
    style === 'mixed' &&
    !/(?:s|:|are|spelt|spelled)$/iu.test(message.cased.slice(0, at).trimEnd().slice(-7)) &&
    !/^\p{Lu}/u.test(first) &&
    !givenNames.has(first.toLowerCase())
  )
    return null;
  if (/^\s*:/u.test(following)) return null;
  const aboutName = asked || /\bmy name\b/u.test(message.text);
  const small = first.toLowerCase().replace(/\.$/, '');
  const known = givenNames.has(small) || beginsAddress(message, small) || kept.length < taken.length;
  if (!fits(kept, following, { trust, style, known, asked: trust === 'weak' ? aboutName : asked })) return null;
  const start = at + length - kept.join(' ').length;
  return { value: spelled(kept, style), span: message.raw.slice(start, at + length).replace(/\.$/, '') };
}

function takeWhileName(words: readonly string[], trust: Trust, style: LetterCase, asked: boolean): string[] {
  const taken: string[] = [];
  for (const [i, word] of words.entries()) {
    const small = word.toLowerCase().replace(/\.$/, '');
    const next = words[i + 1] ?? '';
    const isLeadingTitle = isTitle(word) && taken.length === 0;
    const isInitials = initials.test(word) || (taken.length > 0 && holdsParticle(word));
    const isParticle =
      taken.length > 0 &&
      particles.has(small) &&
      next !== '' &&
      (isNameWord(next, trust, style, asked) || (particles.has(next.toLowerCase()) && words.length > i + 2));
    // "Sara without h": after a name in capitals, the next word without one belongs to the sentence.
    const goesOn = style === 'mixed' && /^\p{Lu}/u.test(taken[0] ?? '') && /^\p{Ll}/u.test(word);
    const isFurther =
      taken.length > 0 &&
      style === 'mixed' &&
      (trust === 'stated' || asked) &&
      /^\p{Lu}\p{Ll}/u.test(word) &&
      !isTitle(word);
    if (
      !isLeadingTitle &&
      !isInitials &&
      !isParticle &&
      !isFurther &&
      (goesOn || !isNameWord(word, trust, style, asked))
    )
      break;
    taken.push(word);
    if (taken.length === 4 || (word.endsWith('.') && !isLeadingTitle && !/^(?:\p{L}\.)+$/u.test(word))) break;
  }
  return taken;
}

function isNameWord(word: string, trust: Trust, style: LetterCase, asked: boolean): boolean {
  const small = word.toLowerCase().replace(/\.$/, '');
  if (
    small.endsWith("'s") ||
    small.endsWith("n't") ||
    small.endsWith("'m") ||
    small.endsWith("'re") ||
    small.endsWith("'ve")
  )
    return false;
  if (trust === 'preferred' && style === 'mixed' && /^\p{Lu}/u.test(word)) return true;
  if (notNames.has(small) && !(style === 'mixed' && /^\p{Lu}/u.test(word) && alsoNames.has(small))) return false;
  if (/^[^-]{3,}ing$/.test(small) && !givenNames.has(small) && trust !== 'stated') return false;
  const spoken = (trust === 'self' || trust === 'presented' || trust === 'introduced') && givenNames.has(small);
  return style !== 'mixed' || trust === 'stated' || asked || spoken || /^\p{Lu}/u.test(word);
}

/** Whether so weak an announcement is enough for these words. */
function fits(
  words: readonly string[],
  following: string,
  { trust, style, known, asked }: { trust: Trust; style: LetterCase; known: boolean; asked: boolean },
): boolean {
  const first = words[0] ?? '';
  if (trust === 'stated') return style === 'mixed' && /^\p{Lu}/u.test(first) ? true : words.length <= 3;
  // A place, not a person: "I'm Brisbane based".
  if (trust === 'self' && origin.pattern.test(following)) return false;
  if (trust === 'weak')
    return (known && !alsoPlaces.has(first.toLowerCase())) || asked || /^\s*(?:here|speaking|again)\b/.test(following);
  if (trust === 'self' && !known && selfDescriptions.has(first.toLowerCase())) return false;
  // "I'm Coeliac, can I …", "This is Carlton": a capital alone makes no name; something else has to speak for one.
  const endsThere = trust === 'self' && /^\s*(?:$|[.!\n])/u.test(following) && !ordinary.pattern.test(first);
  const speaksForName =
    words.length > 1 || known || asked || first.includes('-') || ofAPerson.pattern.test(following) || endsThere;
  if (style === 'mixed' && (trust === 'self' || trust === 'presented') && !speaksForName) return false;
  if (style !== 'mixed' && trust === 'self') return known || asked || isUnfamiliarName(words, following);
  if (style !== 'mixed' && (trust === 'introduced' || trust === 'presented')) return known || asked;
  return /^\p{Lu}/u.test(first) || known;
}

/** "Kev. ... kev@…": an address that begins with the word says that it is a name. */
const beginsAddress = ({ raw }: Message, word: string): boolean =>
  (raw.match(/[\p{L}\p{N}._-]{1,64}@/gu) ?? []).some((address) => address.toLowerCase().startsWith(word));

/** "im tuvshin," in a message without capitals: a name if it ends the statement and is no ordinary word. */
const isUnfamiliarName = (words: readonly string[], following: string): boolean =>
  words.length <= 2 &&
  /^\s*(?:$|[,.!;(\n–-]|(?:and|from|here)(?!\p{L}))/u.test(following) &&
  !words.some((word) => ordinary.pattern.test(word) || !/[aeiouyà-ÿ]/iu.test(word) || word.length < 2);

/** The answer to "may I have your name?": little else than the name. */
function answered(message: Message, style: LetterCase): Found<string> | null {
  const [lead = ''] = answerBegins.pattern.exec(message.cased) ?? /^\s*/u.exec(message.cased) ?? [];
  const first = message.cased.slice(lead.length).split(answerEnds.pattern)[0] ?? '';
  const words = first.trim().split(/\s+/);
  // "Long Pham": with a family name behind it, a word in capitals is a name, since that was asked.
  const isFullName =
    words.length === 2 &&
    style === 'mixed' &&
    words.every((word) => /^\p{Lu}[\p{Ll}\p{M}]/u.test(word) && !functionWords.has(word.toLowerCase())) &&
    !notNames.has(words[1]?.toLowerCase() ?? '');
  if (isFullName) {
    const at = message.cased.indexOf(first.trim(), lead.length);
    return { value: spelled(words, style), span: message.raw.slice(at, at + first.trim().length) };
  }
  const isAnswer =
    words.length <= 4 &&
    words.every(
      (word) =>
        initials.test(word) ||
        isNameWord(word, 'stated', style, true) ||
        isTitle(word) ||
        particles.has(word.toLowerCase()),
    );
  if (!isAnswer || !nameWords.test(first.trim())) return null;
  const capital = words.every((word) => /^\p{Lu}/u.test(word) || particles.has(word));
  const known = givenNames.has((words[0] ?? '').toLowerCase());
  if (!capital && !known && words.length > 2) return null;
  return nameAt(message, lead.length, 'stated', style, true);
}

/** "Cheers, Dave" at the end. */
function signed(message: Message, style: LetterCase): Found<string> | null {
  for (const match of signOffs.flatMap(({ pattern }) => [...message.cased.matchAll(pattern)])) {
    const at = match.index + match[0].length;
    const name = nameAt(message, at, 'signed', style, false);
    if (name && /^[\s.!]*$/.test(message.cased.slice(message.cased.indexOf(name.span, at) + name.span.length)))
      return name;
  }
  return null;
}

/** As the visitor writes it, but not shouted, and with capital first letters. */
function spelled(words: readonly string[], style: LetterCase): string {
  return words
    .map((word) => word.replace(/\.$/, (dot) => (/^(?:\p{L}\.)+$/u.test(word) ? dot : '')))
    .map((word, i) => {
      const shouted = !initials.test(word) && (style === 'upper' || (word.length > 3 && word === word.toUpperCase()));
      const plain = shouted ? word.toLowerCase() : word;
      if (i > 0 && (particles.has(plain) || holdsParticle(plain))) return plain;
      const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
      return shouted || style === 'lower'
        ? capital.replace(/(?<=['-])\p{Ll}(?=\p{L})/gu, (letter) => letter.toUpperCase())
        : capital;
    })
    .join(' ')
    .normalize('NFC');
}
