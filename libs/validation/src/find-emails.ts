/** An address found in a text. `span` is the exact part of the text, `text` the address that it spells. */
export interface EmailMatch {
  readonly text: string;
  readonly span: string;
  readonly index: number;
}

const written =
  /(?<![\p{L}\p{N}.!#$%&'*+=?^_`{}~-])[\p{L}\p{N}.!#$%&'*+=?^_`{}~-]+(?:(?: ?@ ?(?=[\p{L}\p{N}-]+\.\p{L})|@{1,3})[\p{L}\p{N}.-]{0,255}[\p{L}\p{N}]|@(?=\s|$))/gu;

/** "我的邮箱是jo@example.com": a script without blanks leads right up to the address. */
const otherScript = /^[^@]*(?!\p{Script=Latin})\p{L}(?=[a-z0-9][a-z0-9._+-]{0,79}@)/iu;

/** Of what stands before the @, no more is part of an address. */
const longestLocal = 80;

/** "jo dot lee at gmail dot com": without the spoken dot, "at" is just a word. */
const spoken =
  /(?<![a-z0-9._-])(?<local>[a-z0-9._-]{1,64}(?:\s+(?:dot|underscore|dash)\s+[a-z0-9]{1,64}){0,4})\s*(?:\s(?:at)\s|[([]\s*at\s*[)\]])\s*(?<domain>[a-z0-9-]+(?:(?:\s+dot\s+|\s*[([]\s*dot\s*[)\]]\s*|(?<=[)\]][a-z0-9.-]{0,60})\.)[a-z0-9-]{1,63}){1,4})/giu;

/** Words before "at … dot com" that are no one's mailbox: "find us at beans dot com". */
const notMailboxes = new Set(
  "me us them him her it you we look looking find found is are am was be site website shop page online here there and or its it's that's with not email mail address at to should".split(
    ' ',
  ),
);

/** "r o b @ gmail.com": letters said or typed one by one. */
const spelled = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}] ){2,30}@ ?[\p{L}\p{N}.-]{1,255}\.\p{L}{2,}/gu;

/** "jo@zest,com": the comma beside the dot. */
const withComma =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]{1,63}(?:[.,][\p{L}\p{N}-]{1,63})*,(?:com|net|org|co|au|nz|uk|ie|in|us|de|fr|it|es|no|sg|my)(?![\p{L}\p{N}])/giu;

/** "hello at the little cup dot com dot au": a domain of several words, only where an address is expected. */
const spokenWords =
  /(?<![\p{L}\p{N}._-])(?<local>[a-z0-9._-]{1,64}(?:\s+(?:dot|underscore|dash)\s+[a-z0-9]{1,64}){0,4})\s+at\s+(?<domain>(?:[a-z0-9-]{1,63}\s+){1,4}?(?:(?:dot\s+|\.\s?)(?:com|net|org|co|au|nz|uk|ie|in|us|de|fr|it|es|no|sg|my|coffee|cafe)(?![\p{L}\p{N}])\s*){1,3}|[a-z0-9-]{1,63}(?:\.[a-z]{2,10}){1,3}(?![\p{L}\p{N}]))/giu;

export interface FindEmailsOptions {
  /** The text answers the question for an address, so that "jo at zest.com" is one. */
  readonly expected?: boolean;
}

const separators: Readonly<Record<string, string>> = { dot: '.', underscore: '_', dash: '-' };

/** Every address in the text, in order, with or without a complete domain ("leila@mycoffee", "leila@"). */
export function findEmails(text: string, { expected = false }: FindEmailsOptions = {}): EmailMatch[] {
  const found: EmailMatch[] = [
    ...[...text.matchAll(spelled)].map(({ 0: span, index }) => ({
      text: span.replaceAll(' ', ''),
      span,
      index,
    })),
    ...[...text.matchAll(withComma)].map(({ 0: span, index }) => ({ text: span.replaceAll(',', '.'), span, index })),
  ];
  for (const match of text.matchAll(written)) {
    const tooLong = Math.max(0, match[0].indexOf('@') - longestLocal);
    const glued = otherScript.exec(match[0].slice(tooLong))?.[0].length ?? 0;
    const from = tooLong + glued;
    const lead = from + (/^[.'!#$%&*+=?^`{}~-]+/.exec(match[0].slice(from))?.[0].length ?? 0);
    const span = match[0].slice(lead);
    const isTaken = found.some(
      (one) => match.index < one.index + one.span.length && one.index < match.index + match[0].length,
    );
    // "It's @outlook.com" names a domain and no mailbox.
    const isDomain = notMailboxes.has(/^(\S+) @/u.exec(span)?.[1]?.toLowerCase() ?? '');
    if (!isTaken && !isDomain && !span.startsWith('@') && !span.startsWith(' ')) {
      found.push({ text: span.replaceAll(' ', ''), span, index: match.index + lead });
    }
  }
  for (const match of text.matchAll(spoken)) {
    const { local = '', domain = '' } = match.groups ?? {};
    if (notMailboxes.has(local.toLowerCase())) continue;
    const address = `${join(local)}@${join(domain.replace(/[([\])]/g, ' '))}`;
    found.push({ text: address, span: match[0], index: match.index });
  }
  if (expected && found.length === 0) {
    for (const match of text.matchAll(spokenWords)) {
      const { local = '', domain = '' } = match.groups ?? {};
      if (notMailboxes.has(local.toLowerCase())) continue;
      found.push({ text: `${join(local)}@${join(domain)}`, span: match[0].trimEnd(), index: match.index });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

const join = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => separators[word.toLowerCase()] ?? word)
    .join('');
