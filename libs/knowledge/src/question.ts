import { answerKinds, type AnswerKind } from './answer-kinds.data';
import { questionStems, stems } from './stems';

/** One of the things that a message asks. */
export interface Question {
  /** Its words. */
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  /** Those of what it is about, without what narrows that down: the warranty, in "the warranty on the Torrent 2". */
  readonly subject: ReadonlySet<string>;
  readonly kinds: readonly AnswerKind[];
  /** Whether it asks for a way of doing something. */
  readonly asksHow: boolean;
  /** Whether it asks for things that a list may name. */
  readonly asksWhat: boolean;
  /** Whether it wants a yes or a no. */
  readonly asksWhether: boolean;
}

const asksHow =
  /\bhow (?:do|to|can|could|should|would|must)\b|\bsteps?\b|\bwhat (?:do|should|must|can) (?:i|we) do\b|\broutine\b|\bprocedure\b/i;
const asksWhether =
  /^\W*(?:so |and |but |hi,? |hello,? )?(?:do|does|did|is|are|am|can|could|may|will|would|should|have|has)\b/i;
const narrowing = /\s(?:on|for|of|to|in|at|from|with|about|after|before|by)\s.*$/i;
/** More than this in one message is not answered in a few sentences. */
export const maxQuestions = 3;
/** "…, and what is the fee" begins a question of its own. */
const nextQuestion = /[?？]+|(?:[,;]\s+|(?<!\s)\s+)and\s+(?=(?:what|how|when|where|who|which|do|does|can|is|are)\b)/iu;

/** What a message asks one after the other, with what stands before each. */
export const partsOf = (message: string): readonly string[] =>
  message
    .split(nextQuestion)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The first three questions in a message, each with what it asks for; the message itself where it has none. */
export function questionsIn(message: string): readonly Question[] {
  const parts = partsOf(message).filter((part) => stems(part).size > 0);
  return (parts.length > 0 ? parts.slice(0, maxQuestions) : [message]).map((part) => {
    const kinds = answerKinds.filter(({ asked }) => asked.test(part));
    const meant = kinds.map(({ means }) => means).join(' ');
    return {
      text: part,
      stems: new Set([...questionStems(part), ...stems(meant)]),
      subject: subjectOf(part, stems(meant)),
      kinds,
      asksHow: asksHow.test(part),
      asksWhat: kinds.length === 0 && /\b(?:what|which)\b/i.test(part),
      asksWhether: asksWhether.test(part),
    };
  });
}

function subjectOf(part: string, meant: ReadonlySet<string>): ReadonlySet<string> {
  const named = [...questionStems(part.replace(narrowing, ''))].filter((stem) => !meant.has(stem));
  return new Set(named.length > 0 ? named : questionStems(part));
}
