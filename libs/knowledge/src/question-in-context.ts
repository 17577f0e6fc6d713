import { particularsIn } from './particulars';

/** Begins as people go on from what they asked before. */
const goesOn = /^\W*(?:and|or|but|also|what about|how about|so what about|same for|ok and|okay and)\b/iu;
const onlyGoesOn =
  /^\W*(?:(?:and|or|but|also|ok|okay|so)\s+)*(?:what about|how about|same for|for|on|in|to|with)?\s*/iu;
/** Refers to something that was named before. */
const refersBack = /\b(?:it|its|that|those|these|they|them|there|this|one|ones|either|both)\b/iu;
/** Words that name nothing. */
const light = new Set(
  `a about after all also am an and any are as at be before both but by can cost could do does double each either else
  ever every extra for free from get had has have how i if in include included instead is it its just last like long make
  many may me mean more most much my need new no not of often ok okay on one ones only open or our out per please possible
  price quick same so soon still take that the their them then there these they this those to too us want was we what whats
  when where which who why will with without work would yes you your`.split(/\s+/),
);
const shortest = 2;

/**
 * A question as it is searched: by itself, or with the visitor's question before it where it has no subject of its own.
 * "And on Saturday?" after "Do you deliver to Geelong?" is "Do you deliver to Geelong? And on Saturday?"; "What about
 * Perth?" takes the place of Geelong.
 */
export function questionInContext(question: string, before: string | null): string {
  if (before === null || !needsSubject(question)) return question;
  const other = inTheOthersPlace(question, before);
  return other ?? `${withoutEnd(before)}? ${question}`;
}

/** Without the marks that it ends with. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \n?.!'.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** Whether a question says nothing without the one before it. */
function needsSubject(question: string): boolean {
  const named = (question.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []).filter((word) => !light.has(word));
  if (goesOn.test(question)) return named.length <= shortest;
  return named.length < shortest && (named.length === 0 || refersBack.test(question));
}

/** The question before about another place, day or size, where that is all that this one says. */
function inTheOthersPlace(question: string, before: string): string | null {
  const rest = withoutEnd(question.replace(onlyGoesOn, ''));
  const [ours, ...more] = particularsIn(rest);
  if (!ours || more.length > 0 || rest.length > ours.written.length + 4) return null;
  const theirs = particularsIn(before).find(({ kind }) => kind === ours.kind);
  return theirs ? before.replace(theirs.written, ours.written) : null;
}
