/** An address found in a text. `span` is the exact part of the text, `text` the address that it spells. */
export interface EmailMatch {
  readonly text: string;
  readonly span: string;
  readonly index: number;
}

const written =
  /[\p{L}\p{N}.!#$%&'*+=?^_`{|}~-]{1,80}(?:(?: ?@ ?(?=[\p{L}\p{N}-]+\.\p{L})|@{1,3})[\p{L}\p{N}.-]{0,255}[\p{L}\p{N}]|@(?=\s|$))/gu;

/** "jo dot lee at gmail dot com": without the spoken dot, "at" is just a word. */
const spoken =
  /(?<![a-z0-9._-])(?<local>[a-z0-9._-]{1,64}(?:\s+(?:dot|underscore|dash)\s+[a-z0-9]{1,64}){0,4})\s*(?:\s(?:at)\s|[([]\s*at\s*[)\]])\s*(?<domain>[a-z0-9-]+(?:(?:\s+dot\s+|\s*[([]\s*dot\s*[)\]]\s*|(?<=[)\]][a-z0-9.-]{0,60})\.)[a-z0-9-]{1,63}){1,4})/giu;

/** Words before "at … dot com" that are no one's mailbox: "find us at beans dot com". */
const notMailboxes = new Set(
  'me us them him her it you we look looking find found is are am was be site website shop page online here there and or'.split(
    ' ',
  ),
);

const separators: Readonly<Record<string, string>> = { dot: '.', underscore: '_', dash: '-' };

/** Every address in the text, in order, with or without a complete domain ("leila@mycoffee", "leila@"). */
export function findEmails(text: string): EmailMatch[] {
  const found: EmailMatch[] = [];
  for (const match of text.matchAll(written)) {
    const lead = /^[.'!#$%&*+=?^`{|}~-]+/.exec(match[0])?.[0].length ?? 0;
    const span = match[0].slice(lead);
    if (!span.startsWith('@') && !span.startsWith(' ')) {
      found.push({ text: span.replaceAll(' ', ''), span, index: match.index + lead });
    }
  }
  for (const match of text.matchAll(spoken)) {
    const { local = '', domain = '' } = match.groups ?? {};
    if (notMailboxes.has(local.toLowerCase())) continue;
    const address = `${join(local)}@${join(domain.replace(/[([\])]/g, ' '))}`;
    found.push({ text: address, span: match[0], index: match.index });
  }
  return found.sort((a, b) => a.index - b.index);
}

const join = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => separators[word.toLowerCase()] ?? word)
    .join('');
