import { emailForms, notMailboxes } from './find-emails.data';

/** An address found in a text. `span` is the exact part of the text, `text` the address that it spells. */
export interface EmailMatch {
  readonly text: string;
  readonly span: string;
  readonly index: number;
}

/** "我的邮箱是jo@example.com": a script without blanks leads right up to the address. */
const otherScript = /^[^@]*(?!\p{Script=Latin})\p{L}(?=[a-z0-9][a-z0-9._+-]{0,79}@)/iu;

/** Of what stands before the @, no more is part of an address. */
const longestLocal = 80;

export interface FindEmailsOptions {
  /** The text answers the question for an address, so that "jo at zest.com" is one. */
  readonly expected?: boolean;
}

const separators: Readonly<Record<string, string>> = { dot: '.', underscore: '_', dash: '-' };

/** Every address in the text, in order, with or without a complete domain ("leila@mycoffee", "leila@"). */
export function findEmails(text: string, { expected = false }: FindEmailsOptions = {}): EmailMatch[] {
  const found: EmailMatch[] = [
    ...[...text.matchAll(emailForms.spelled.pattern)].map(({ 0: span, index }) => ({
      text: span.replaceAll(' ', ''),
      span,
      index,
    })),
    ...[...text.matchAll(emailForms.withComma.pattern)].map(({ 0: span, index }) => ({
      text: span.replaceAll(',', '.'),
      span,
      index,
    })),
  ];
  for (const match of text.matchAll(emailForms.written.pattern)) {
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
  for (const match of text.matchAll(emailForms.spoken.pattern)) {
    const { local = '', domain = '' } = match.groups ?? {};
    if (notMailboxes.has(local.toLowerCase())) continue;
    const address = `${join(local)}@${join(domain.replace(/[([\])]/g, ' '))}`;
    found.push({ text: address, span: match[0], index: match.index });
  }
  if (expected && found.length === 0) {
    for (const match of text.matchAll(emailForms.spokenWords.pattern)) {
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
