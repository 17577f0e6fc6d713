/** Letters that fonts draw as one, e.g. "ﬁ". */
const LIGATURES = /[\uFB00-\uFB06]/g;
/** Where a word may be broken, and marks without width: seen by nobody, and in the way of every search. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F]/g;

/** Text as it may be stored and searched: line ends as one character, nothing that is not seen. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u000B\u000C\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'))
    .replace(/\u00A0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
