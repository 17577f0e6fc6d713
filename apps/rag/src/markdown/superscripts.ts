/** What a raised piece of text is read as. */
export interface ReadSuperscript {
  readonly text: string;
  /** It only pointed to a note, and is left out. */
  readonly isMark: boolean;
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Units and names of quantities that are raised to a power. */
const POWER_OF = /(?:^|[\s\d/·(])(?:[kcmdµ]?m|ft|in|inch|yd|mi|s|h|sec|[b-hj-z])$/i;
const ORDINAL = /^(?:st|nd|rd|th|er|re|e|ère|º|ª|o|a)$/i;
const SIGN = /^(?:tm|sm|®|™|℠|©|°|′|″)$/i;
const MARK =
  /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§¶#]{1,3})[\])]?(?:\s?[,;–-]\s?[[(]?(?:\d{1,3}|[a-z]|[*†‡§])[\])]?){0,5}$/i;
const PRICE = /[$€£]\s?\d{1,3}(?:,\d{3}){0,3}$/;

/**
 * What a raised piece of text means by what stands around it. The mark of a note must never become part of a number:
 * "$40¹" is forty dollars.
 * @param linked whether it leads to another place of the page, as marks of notes do
 */
export function readSuperscript(before: string, raised: string, after: string, linked = false): ReadSuperscript {
  const said = raised.trim();
  const line = before.slice(-40);
  const as = (text: string): ReadSuperscript => ({ text, isMark: false });
  const mark = { text: '', isMark: true };
  if (said === '') return as('');
  if (linked && MARK.test(said)) return mark;
  if (SIGN.test(said)) return as(said.toLowerCase() === 'tm' ? '™' : said);
  if (/\d$/.test(line) && ORDINAL.test(said)) return as(said);
  // "1 1/2", written with a raised one.
  if (/^\d{1,2}$/.test(said) && /^\s?[/⁄]\s?(?:\d|$)/.test(after)) return as(/\d$/.test(line) ? ` ${said}` : said);
  if (/^[−–-]?\d{1,2}$/.test(said)) {
    // As on a price tag: "$3" and a small "50".
    if (said.length === 2 && PRICE.test(line) && !/^[.,]\d/.test(after)) return as(`.${said}`);
    if (POWER_OF.test(line) || (/(?:^|\D)10$/.test(line) && /[×x·*]\s?10$/.test(line))) return as(power(said));
  }
  if (MARK.test(said)) return mark;
  return as(/[\p{L}\p{N}]$/u.test(line) ? ` ${said}` : said);
}

const power = (written: string): string =>
  [...written].map((sign) => (/\d/.test(sign) ? (digits[Number(sign)] ?? sign) : '⁻')).join('');

/** What is set lower: of a formula it is part, of a number never. */
export const readSubscript = (before: string, lowered: string): string =>
  /\d$/.test(before) && /^\s*\d/.test(lowered) ? ` ${lowered.trim()}` : lowered;

const RAISED = /(?<=[\d%)])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?!\d)/gu;
const ELEMENT = /<sup>([^<\n]{0,40})<\/sup>/gi;
/** Of a note, as Markdown has it, and in front of the note itself. */
const REFERENCE = /\[\^[\w-]{1,20}\](?!:)/g;
const NOTE = /^\[\^[\w-]{1,20}\]:[ \t]*/gm;

/**
 * A Markdown text without what only points to a note: raised digits behind numbers (of "$40¹", a search and a reader make
 * 401), raised elements, and marks of Markdown.
 */
export function withoutMarks(text: string): { readonly text: string; readonly marks: number } {
  let marks = 0;
  const mark = (): string => {
    marks++;
    return '';
  };
  const plain = text
    .replace(ELEMENT, (found, raised: string, at: number, whole: string) => {
      const read = readSuperscript(
        whole.slice(Math.max(0, at - 40), at),
        raised,
        whole.slice(at + found.length, at + found.length + 5),
      );
      return read.isMark ? mark() : read.text;
    })
    .replace(RAISED, (found, at: number, whole: string) =>
      /[×x·*]\s?10$/.test(whole.slice(Math.max(0, at - 5), at)) ? found : mark(),
    )
    .replace(REFERENCE, mark)
    .replace(NOTE, '');
  return { text: plain, marks };
}
