import type { Clause, Frame } from './clause/clause';
import { ordinary, readClauses } from './clause/read-clauses';
import type { Part } from './part';
import { splitAt } from './part';
import { spellOut } from './spell-out';

export interface Sentence extends Part {
  /** It ends with a question mark, or has the form of a question beyond doubt: on a phone people leave the mark out. */
  readonly asks: boolean;
}

/**
 * A visitor's message, ready for patterns. `raw` is what they typed, spelt out (see spell-out.ts); `cased` has plain quotes and spaces; `text` is that in lower case. All have
 * the same length, so that an offset in one is an offset in the others. What must not be read is blanked out in both.
 */
export interface Message {
  readonly raw: string;
  readonly cased: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Of all sentences; read when first asked for. */
  readonly clauses: readonly Clause[];
}

export function readMessage(typed: string): Message {
  const raw = spellOut(typed);
  return withCased(raw, Array.from({ length: raw.length }, (_, i) => plain(raw.charAt(i))).join(''));
}

/** The message with the given parts blanked out. */
export function mask(message: Message, parts: readonly { readonly start: number; readonly end: number }[]): Message {
  let cased = message.cased;
  for (const { start, end } of parts) cased = cased.slice(0, start) + ' '.repeat(end - start) + cased.slice(end);
  return withCased(message.raw, cased);
}

/** The clause that holds an offset of the message. */
export const clauseAt = ({ clauses }: Message, offset: number): Clause | undefined =>
  clauses.findLast(({ start }) => start <= offset);

export const frameAt = (message: Message, offset: number): Frame => clauseAt(message, offset)?.frame ?? ordinary;

/** Whether what stands at an offset is neither denied nor set aside. */
export function isSaid(message: Message, offset: number): boolean {
  const clause = clauseAt(message, offset);
  if (!clause) return true;
  return clause.frame.mode !== 'set_aside' && !(clause.denied && offset >= clause.end - clause.denied.length);
}

/** The clauses of a part of the message. */
export const clausesIn = ({ clauses }: Message, { start, end }: Pick<Part, 'start' | 'end'>): Clause[] =>
  clauses.filter((clause) => clause.start >= start && clause.start < end);

/** Whether a part of the message puts right what was told before. */
export const putsRight = (message: Message, part: Pick<Part, 'start' | 'end'>): boolean =>
  clausesIn(message, part).some(({ corrects }) => corrects);

/** The exact words of the message between two offsets, without the space and punctuation around them. */
export function wordsAt(message: Message, start: number, end: number): string {
  return message.raw
    .slice(start, end)
    .replace(/^[\s,;:–—-]+/u, '')
    .replace(/(?<![\s,;:.!–—-])[\s,;:.!–—-]+$/u, '');
}

/** Parts of a sentence between commas, semicolons, dashes and the conjunctions that begin a new statement. */
export function clausesOf(sentence: Part): Part[] {
  return splitAt(
    sentence,
    /[,;:]\s+|(?<!\s)\s+(?:[-–—]+\s+|(?=(?:but|and (?:i|we|my|our|the|it|you)|so (?:i|we|it)|because|although|though)\b))/gu,
  );
}

function withCased(raw: string, cased: string): Message {
  const text = Array.from({ length: cased.length }, (_, i) => lower(cased.charAt(i))).join('');
  const sentences = sentencesOf(text);
  let clauses: readonly Clause[] | undefined;
  return {
    raw,
    cased,
    text,
    sentences,
    get clauses() {
      return (clauses ??= sentences.flatMap(readClauses));
    },
  };
}

function plain(character: string): string {
  if (/[‘’ʼ`´]/u.test(character)) return "'";
  if (/[“”„«»]/u.test(character)) return '"';
  return /[^\S\n]/u.test(character) ? ' ' : character;
}

/** A few capitals become two characters in lower case; they stay, so that offsets hold. */
function lower(character: string): string {
  const small = character.toLowerCase();
  return small.length === 1 ? small : character;
}

/** Who may stand behind a verb that comes first: "does he need one", "are they organic". */
const askedOf = String.raw`(?:you|u|ya|there|they|i|we|it|he|she|any(?:one|body|thing)?)`;
/** "What would help us is …", "what matters is …", "what a day" ask nothing. */
const noQuestion = String.raw`(?!an? |(?:\p{L}+ ){1,2}(?:us|me)\b|(?!happens)\p{L}+s (?:most |more )?is\b)`;

/**
 * Verb before subject, after a question word or first ("how strong is your coffee", "do u train staff"), or a question
 * word that begins no subordinate clause ("which of these is mild", "what if nobody is there").
 */
const questionForm = new RegExp(
  String.raw`^\W*(?:(?:and|so|but|also|then|ok|okay|oh|hi|hello|hey|well|btw|just|mate|sorry|thanks)[,.! ]+){0,3}` +
    String.raw`(?:(?:what ${noQuestion}|what(?=')|where|who|how|when|why) ?(?:'?s|is|are|was|were|r|do|does|did|can|could|would|will|should|has|have) (?!about\b)\p{L}` +
    String.raw`|how (?!about\b)(?:\p{L}+ ){1,3}(?:is|are|r|do|does|did|can|could|will|would|should) \p{L}` +
    String.raw`|how (?:much|many|long|often|soon|fast|far|fresh|big|old|to|come)\b` +
    String.raw`|(?:what ${noQuestion}|which |who |why )(?!(?:we|i|our|my|you|your|they|he|she|it|the|is|are|was|means|knows|ever)(?:'\p{L}+)?(?!\p{L}))\p{L}+ \p{L}` +
    String.raw`|(?:what|which) (?!(?:we|i|our|my|you|they)\b)(?:\p{L}+ ){1,2}(?:are|do|does|did|can|could|will|would|should) (?:you|u|i|we|they)\b` +
    String.raw`|(?:(?:do|does|can|could|would|will|is|are|r|did|was|were|should)(?:n't)?|have) ${askedOf} (?!(?:all )?(?:know|see|(?:just )?say)\b)\p{L}` +
    String.raw`|(?:does|can|could|would|will|should|is|are) (?:the|your|these|those) \p{L}+ \p{L}` +
    String.raw`|do (?:your|all|these|those|most) (?!my |our )\p{L}+ \p{L})`,
  'u',
);

/** "We open in March, do you deliver?" tells and asks: two sentences with one question mark. */
function withoutStatement(part: Part): Sentence[] {
  const marked = /[?？]["')\]]*\s*$/u.test(part.text);
  const asks = marked || questionForm.test(part.text);
  const question = marked ? questionInside.exec(part.text) : null;
  const statement = question ? part.text.slice(0, question.index) : '';
  if (!question || !tellsSomething.test(statement) || opensQuestion.test(statement)) return [{ ...part, asks }];
  const middle = part.start + question.index;
  return [
    { text: statement, start: part.start, end: middle, asks: false },
    { text: part.text.slice(question.index), start: middle, end: part.end, asks: true },
  ];
}

const asking =
  "(?:what|which|how|where|when|who|why|do|does|did|can|could|would|will|is|are|any|should|have you)(?:'s)?";
const questionInside = new RegExp(
  `(?:[,;:]|\\s[-–—])\\s+(?=(?:(?:and|so|but|also|then) )*${asking}\\b)|(?<!\\s)\\s+(?=(?:and|but|so) (?:what|how|which|(?:do|can|could|would|does) (?:you|i|we|it)|is there|are there)\\b)`,
  'u',
);
const opensQuestion = new RegExp(
  `^\\W*(?:(?:and|so|but|ok|hi|hello|before|if|when|once|as) )*(?:${asking}|before|if|once|as)\\b`,
  'u',
);
const tellsSomething = /\b(?:i|i'm|i've|we|we're|we've|my|our|it's)\b.*\s\S/u;

/** Patterns read one sentence at a time: these two keep what a message costs in proportion to its length. */
const mostSentences = 100;
const longestSentence = 600;

const sentenceEnd = /(?<![.!?…])[.!?…]+["')\]]*(?=\s|$|\p{Extended_Pictographic})|[。！？]+|\n+|;[-\s]*\s/gu;
const abbreviation = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|approx|ca|e\.g|i\.e|vs|a\.m|p\.m|\p{L})\.$/u;
/** "Sept. 2028": the month goes on with a day or a year. */
const shortMonth = /(?:^|[\s(])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/u;

/** The longest abbreviation with what stands before it, and to spare. */
const longestAbbreviation = 12;

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    for (let to = pieceEnd(text, start, end); start < end; to = pieceEnd(text, start, end)) {
      // Signs at the beginning of a sentence hold for the second one as for the first.
      const begin = start + text.slice(start, to).search(/\S|$/u);
      const part = { text: text.slice(begin, to), start: begin, end: to };
      if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(part.text)) sentences.push(...withoutStatement(part));
      start = to;
    }
  };
  for (const match of text.matchAll(sentenceEnd)) {
    if (sentences.length >= mostSentences) return sentences;
    const end = match.index + match[0].length;
    const lead = Math.max(start, end - longestAbbreviation);
    if (match[0] === '.' && abbreviation.test(text.slice(lead, end))) continue;
    if (match[0] === '.' && shortMonth.test(text.slice(lead, end)) && /^ ?\d/.test(text.slice(end, end + 2))) continue;
    add(end);
  }
  add(text.length);
  return sentences;
}

/** Where the next piece of a sentence ends: at a blank when the sentence is longer than a piece may be. */
function pieceEnd(text: string, start: number, end: number): number {
  if (end - start <= longestSentence) return end;
  const blank = text.lastIndexOf(' ', start + longestSentence);
  if (blank > start + longestSentence / 2) return blank;
  const hard = start + longestSentence;
  return /[\uDC00-\uDFFF]/.test(text.charAt(hard)) ? hard - 1 : hard;
}
