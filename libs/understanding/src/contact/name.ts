import { editDistance } from '@abbotsford/validation';
import type { Found } from '../heard';
import { frameAt, isSaid } from '../message';
import type { Message } from '../message';
import {
  alsoNames,
  alsoPlaces,
  businessWords,
  functionWords,
  givenNames,
  notNames,
  ordinaryEnding,
  particles,
  selfDescriptions,
  titles,
} from './name.data';

/** How surely the words before it announce a name; a weaker pattern asks more of the words themselves. */
type Trust = 'stated' | 'preferred' | 'self' | 'presented' | 'introduced' | 'weak' | 'signed';

const introductions: readonly { readonly trust: Trust; readonly lead: RegExp }[] = [
  // "Hey it's Autumn, …": the first words of a chat.
  {
    trust: 'introduced',
    lead: /^(?:[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya|G'day|[Gg]ood (?:morning|afternoon|evening))(?: there| all)?[,!. ]+(?:[Ii]t's|[Ii]t is) (?=\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'-]+)?[,.!])/gu,
  },
  // "Hemi Paewai is my name": the name in front.
  {
    trust: 'introduced',
    lead: /(?:^|[,.!?:]\s*|\n[^\S\n]*|(?<!\p{L})(?:and|so) )(?=[\p{L}'-]+(?: [\p{L}'-]+){0,2}(?:'s| is) (?:my name|the name|what (?:they|people|everyone) calls? me)(?!\p{L}))/giu,
  },
  {
    trust: 'introduced',
    lead: /(?<!\p{L})first name(?:'s| is|:)?\s+(?=[\p{L}'-]+[, ]+(?:and )?(?:last|family|sur) ?name)/giu,
  },
  // "It's Philippa but Pip will do": what the visitor wants to be called.
  {
    trust: 'preferred',
    lead: /(?<!\p{L})(?:but|though|although|or)\s+(?=[\p{L}'-]+ (?:will do|is fine|works|for short|is enough|is ok|is okay|is what))/giu,
  },
  {
    trust: 'preferred',
    lead: /(?<!\p{L})(?:everyone|everybody|people|friends|they|most people|folks) (?:just )?(?:says?|calls? me)\s+(?=[\p{L}'-]+(?:[^\p{L}\p{N}_'-][^\p{L}\p{N}_]*)?$)/giu,
  },
  // "Noor, noor@…": a name in front of a blanked-out address or number.
  {
    trust: 'introduced',
    lead: /^\s*(?:(?:[Ss]ure|[Oo]kay|OK|[Yy]es|[Hh]i|[Hh]ello|[Hh]ey|G'day|[Oo]f course|[Tt]hanks)[,:.! ]+)*(?=(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}(?:\s?[,;:/|•.–-]|\s?\n)\s{6,})/gu,
  },
  {
    trust: 'introduced',
    lead: /(?:^|[,.!]\s*|\n[^\S\n]*)(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?(?=\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)? (?:here|speaking|again)(?!\p{L}))/gu,
  },
  { trust: 'stated', lead: /\bmy name(?:'s| is) (?:actually |really )?(?:spelled|spelt) /giu },
  {
    trust: 'introduced',
    lead: /\b(?:i go by|(?:everyone|everybody|people|friends|they) calls? me|(?:i'm|i am) (?:known as|called|named)|(?:put|jot|write|note) (?:me )?down(?: as)?|mine(?:'s| is))\s+/giu,
  },
  {
    trust: 'introduced',
    lead: /^(?:(?:hi|hello|hey|g'day)(?: there| all| mate| team| guys| folks)?[,!. ]+)?(?=\p{Lu}[\p{L}'-]+ from [\p{L} ]{2,20} here(?!\p{L}))/gu,
  },
  {
    trust: 'stated',
    lead: /\b(?:my|good) (?:full |first |real |good )?name(?:'?s| is| ist)?(?: (?:actually|really|in fact))?(?:\s*:)?\s+/giu,
  },
  { trust: 'stated', lead: /(?:^|[.!?,]\s*|\n[^\S\n]*)(?:the )?name(?:'s| is|\s*:)\s+/giu },
  {
    trust: 'stated',
    lead: /\b(?:me llamo|mi nombre es|je m'appelle|mon nom est|mi chiamo|il mio nome è|ich heiße|jeg heter|tên (?:tôi |của tôi |em |mình )?là|tôi tên(?: là)?)\s+/giu,
  },
  { trust: 'stated', lead: /(?:我叫|我的名字是|我的名字叫)\s*/gu },
  {
    trust: 'introduced',
    lead: /(?<!\p{L})(?:soy|je suis|sono|ich bin|jeg er)\s+/giu,
  },
  { trust: 'presented', lead: /(?<!\p{L})this is\s+/giu },
  {
    trust: 'self',
    lead: /(?<!\p{L})(?:i'm|i am|im|myself|(?:you can |just |please )?call me)\s+/giu,
  },
  // "Sunita, I run three cafés": the name in front of a statement about oneself.
  {
    trust: 'introduced',
    lead: /^\s*(?:(?:[Hh]i|[Hh]ello|[Hh]ey|G'day|[Gg]ood (?:morning|afternoon|evening))(?: there| all)?[,!.][,!. ]*)?(?=(?!\p{Lu}\p{Ll}+ly,)\p{Lu}[\p{L}'-]+(?: (?:d[eaiu] |van |von |der |den |al )?\p{Lu}[\p{L}'-]+){0,2}, (?:I(?:'m|'ve| am| have| own| run| manage| want)|owner|manager|co-owner|founder)(?!\p{L}))/gu,
  },
  {
    trust: 'weak',
    // "Hi Emma, …" greets Emma.
    lead: /^\s*(?:(?:[Hh]i|[Hh]ello|[Hh]ey|G'day|(?:[Gg]ood )?(?:[Mm]orning|[Aa]fternoon|[Ee]vening))[,!.][,!. ]*)?(?=\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}(?:, (?!\p{Lu})|\. ))/gu,
  },
  {
    trust: 'introduced',
    lead: /^\s*(?=(?!(?:Greetings|Regards|News|Beans|Coffee) )\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2} from \p{Lu}[\p{L} ]+[,;.:])/gu,
  },
  // "J.P. Novak, opening …"
  { trust: 'introduced', lead: /^\s*(?=(?:\p{Lu}\.){1,3} ?\p{Lu}\p{Ll}[\p{L}'-]*[,.;])/gu },
  // "Call me Shaz, everyone does"
  { trust: 'introduced', lead: /(?<!\p{L})[Cc]all me (?=\p{Lu}\p{Ll}+(?:[,.!]|$| and ))/gu },
  // "*John" puts right what was just typed.
  { trust: 'introduced', lead: /^\s*\*(?=\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}\*?\s*$)/gu },
  {
    trust: 'introduced',
    lead: /(?<!\p{L})(?:i'm|i am) (?:the|an?) (?:\p{L}+[ -])?(?:owner|co-owner|manager|founder|director|proprietor)(?: here)?,\s+/giu,
  },
  {
    trust: 'weak',
    lead: /(?<!\p{L})(?:it's|it is|its|actually,? it's|you're speaking (?:to|with)|speaking (?:to|with))\s+/giu,
  },
  {
    trust: 'introduced',
    lead: /^(?:(?:hi|hello|hey|g'day|good (?:morning|afternoon|evening))(?: there| all| team)?[,!. ]+)?(?=[\p{L}'-]+(?: [\p{L}'-]+)? (?:here|speaking)(?!\p{L}))/giu,
  },
  {
    trust: 'introduced',
    lead: /^(?:hi|hello|hey|g'day|kia ora)(?: there| all| mate| team| guys| folks)?[,!. ]+(?=\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)? from )/giu,
  },
];

const signOff =
  /(?:^|[\s.!?,])(?:cheers|thanks(?: again| so much| a lot| in advance)?|thank you|many thanks|(?:kind |best |warm )?regards|best|best wishes|sincerely|signed|yours(?: truly| sincerely| faithfully)?|ta|talk soon|love)(?:\s*[,!.–-]|[^\S\n]*\n)\s*(?=\S{1,40}(?: \S{1,40}){0,2}\s*$)|(?<!\s)\s{6,}[,;.–-]\s*(?=\p{Lu}\S{1,40}(?: \S{1,40}){0,2}\s*$)|\n[^\S\n]*[-–—]\s*(?=\S{1,40}(?: \S{1,40}){0,2}\s*$)/giu;

const token = String.raw`(?:(?:\p{L}\.){2,3}|\p{L}[\p{L}\p{M}'’-]*\.?)`;
const nameWords = new RegExp(`^${token}(?: ${token}){0,4}`, 'u');
/** "T.", "T.J." */
const initials = /^(?:\p{Lu}\.)+$/u;
/** "al-Sayed", "d'Angelo": a particle that is part of its word. */
const particleWord = new RegExp(`^(?:${particles}|d|l)['’-]\\p{L}`, 'u');
const titleWord = new RegExp(`^(?:${titles})\\.?$`, 'iu');
const particle = new RegExp(`^(?:${particles})$`, 'u');

/**
 * The visitor's own name, from the words in which people say who they are. Never from an address, never somebody
 * else's. A later statement replaces an earlier one; a sign-off counts where nothing was stated.
 */
export function extractName(message: Message, asked: boolean, known: string | null = null): Found<string> | null {
  const text = message.cased;
  const style = letterCase(text);
  const stated = introductions.flatMap(({ trust, lead }) =>
    [...text.matchAll(lead)].flatMap((match) => {
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
  const kept = taken.filter((word, i) => !(i < taken.length - 1 && titleWord.test(word)));
  const first = kept[0];
  if (!first || (kept.length === 1 && titleWord.test(first))) return null;
  const length = taken.join(' ').length;
  const following = rest.slice(length);
  const endsSentence = /\p{Ll}\.$/u.test(taken.at(-1) ?? '');
  if ((businessWords.test(following) && !endsSentence) || /^'s?(?!\p{L})/u.test(following) || /^@/.test(following))
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
    const isTitle = titleWord.test(word) && taken.length === 0;
    const isInitials = initials.test(word) || (taken.length > 0 && particleWord.test(word));
    const isParticle =
      taken.length > 0 &&
      particle.test(small) &&
      next !== '' &&
      (isNameWord(next, trust, style, asked) || (particle.test(next.toLowerCase()) && words.length > i + 2));
    // "Sara without h": after a name in capitals, the next word without one belongs to the sentence.
    const goesOn = style === 'mixed' && /^\p{Lu}/u.test(taken[0] ?? '') && /^\p{Ll}/u.test(word);
    const isFurther =
      taken.length > 0 &&
      style === 'mixed' &&
      (trust === 'stated' || asked) &&
      /^\p{Lu}\p{Ll}/u.test(word) &&
      !titleWord.test(word);
    if (!isTitle && !isInitials && !isParticle && !isFurther && (goesOn || !isNameWord(word, trust, style, asked)))
      break;
    taken.push(word);
    if (taken.length === 4 || (word.endsWith('.') && !isTitle && !/^(?:\p{L}\.)+$/u.test(word))) break;
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
  if (trust === 'self' && /^ (?:based|born|bred|raised|local|through and through)(?!\p{L})/u.test(following))
    return false;
  if (trust === 'weak')
    return (known && !alsoPlaces.has(first.toLowerCase())) || asked || /^\s*(?:here|speaking|again)\b/.test(following);
  if (trust === 'self' && !known && selfDescriptions.has(first.toLowerCase())) return false;
  // "I'm Coeliac, can I …", "This is Carlton": a capital alone makes no name; something else has to speak for one.
  const endsThere = trust === 'self' && /^\s*(?:$|[.!\n])/u.test(following) && !ordinaryEnding.test(first);
  const speaksForName =
    words.length > 1 || known || asked || first.includes('-') || ofAPerson.test(following) || endsThere;
  if (style === 'mixed' && (trust === 'self' || trust === 'presented') && !speaksForName) return false;
  if (style !== 'mixed' && trust === 'self') return known || asked || isUnfamiliarName(words, following);
  if (style !== 'mixed' && (trust === 'introduced' || trust === 'presented')) return known || asked;
  return /^\p{Lu}/u.test(first) || known;
}

/** "Kev. ... kev@…": an address that begins with the word says that it is a name. */
const beginsAddress = ({ raw }: Message, word: string): boolean =>
  (raw.match(/[\p{L}\p{N}._-]{1,64}@/gu) ?? []).some((address) => address.toLowerCase().startsWith(word));

/** What a person says after their name. */
const ofAPerson =
  /^,?\s+(?:here|speaking|again|(?:didn't|don't|aren't) (?:i|you)|writing|from|(?:and )?(?:i|we|my)|the (?:owner|manager)|owner|manager|founder|co-owner)(?!\p{L})|^,\s+(?:by the way|btw|\p{L}{2,20}ing|an?)(?!\p{L})/iu;

/** "im tuvshin," in a message without capitals: a name if it ends the statement and is no ordinary word. */
const isUnfamiliarName = (words: readonly string[], following: string): boolean =>
  words.length <= 2 &&
  /^\s*(?:$|[,.!;(\n–-]|(?:and|from|here)(?!\p{L}))/u.test(following) &&
  !words.some((word) => ordinaryEnding.test(word) || !/[aeiouyà-ÿ]/iu.test(word) || word.length < 2);

/** The answer to "may I have your name?": little else than the name. */
function answered(message: Message, style: LetterCase): Found<string> | null {
  const lead =
    /^\s*(?:(?:hi|hello|hey|sure|ok|okay|yes|yeah|of course|no problem|no worries|certainly|oh|um|well|sorry|everyone calls me|people call me|just|me)[,:!. ]+)*/iu.exec(
      message.cased,
    )?.[0] ?? '';
  const first =
    message.cased
      .slice(lead.length)
      .split(
        /[,!?;\n–—(]|(?<!(?<!\p{L})(?:mr|mrs|ms|mx|dr|prof|\p{L}))\.|\s-\s|(?<!\s)\s+(?:and|from|but|at|here)\s/iu,
      )[0] ?? '';
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
        titleWord.test(word) ||
        particle.test(word.toLowerCase()),
    );
  if (!isAnswer || !nameWords.test(first.trim())) return null;
  const capital = words.every((word) => /^\p{Lu}/u.test(word) || particle.test(word));
  const known = givenNames.has((words[0] ?? '').toLowerCase());
  if (!capital && !known && words.length > 2) return null;
  return nameAt(message, lead.length, 'stated', style, true);
}

/** "Cheers, Dave" at the end. */
function signed(message: Message, style: LetterCase): Found<string> | null {
  for (const match of message.cased.matchAll(signOff)) {
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
      if (i > 0 && (particle.test(plain) || particleWord.test(plain))) return plain;
      const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
      return shouted || style === 'lower'
        ? capital.replace(/(?<=['-])\p{Ll}(?=\p{L})/gu, (letter) => letter.toUpperCase())
        : capital;
    })
    .join(' ')
    .normalize('NFC');
}
