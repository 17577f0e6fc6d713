import type { AnswerKind } from './answer-kinds.data';
import { blocksOf } from './blocks';
import type { Passage } from './passage';
import { safeHeading } from './safe-heading';
import { sentencesOfBlock } from './sentences';
import { questionStems, stems } from './stems';
import type { Wanted } from './table';

/** A sentence above this is cut at a comma. */
const maxSentence = 300;
/** A sentence that an answer may take from a passage. */
export interface Statement {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly passage: number;
  readonly position: number;
  readonly isRow: boolean;
  /** The words that introduce it, where it is an item of a list. */
  readonly lead: string;
  /** A row about the very thing that the question names. */
  readonly isAskedFor: boolean;
  /** How many sentences before it have to be told with it, since it only refers to what they name. */
  readonly leansOn: number;
}

const pronoun = '(?:it|its|they|them|their|these|those)';
/** Sentences that begin with a pronoun or a word of time name nothing: torn from the one before, they say anything. */
const refersBack = new RegExp(
  String.raw`^(?:(?:and|but|so|also|then|otherwise|instead|however|therefore|this|that|both|neither|such)\b|` +
    String.raw`(?:\p{L}+ )?${pronoun}\b|` +
    String.raw`the (?:rest|same|others?|latter|former)\b|` +
    String.raw`(?:above|after|at|before|below|beyond|by|for|from|if|in|later|once|until|when|with|without)\b` +
    String.raw`[^,]{0,40}\b(?:${pronoun}\b|than that\b|that(?:,| case\b| is\b)))`,
  'iu',
);

/** The statements of a passage, for a question. The passage's own questions are left out, and what only announces a list. */
export function statementsOf(
  passage: Passage,
  index: number,
  question: ReadonlySet<string>,
  kinds: readonly AnswerKind[],
): readonly Statement[] {
  const heading = safeHeading(passage);
  const wanted: Wanted = { stems: question, kinds, subject: stems(`${passage.title} ${heading}`) };
  const sentences = blocksOf(passage.text, heading).flatMap((block) =>
    sentencesOfBlock(block, wanted)
      .filter(({ text }) => !/[?？]|:$/.test(text))
      .map((sentence) => ({ ...sentence, lead: block.lead, isProse: block.kind === 'paragraph' })),
  );
  let leaning = 0;
  return sentences.map(({ text: sentence, name, lead, isProse }, position) => {
    const leans = isProse && refersBack.test(sentence);
    const followsProse = sentences[position - 1]?.isProse === true;
    leaning = leans && followsProse ? leaning + 1 : 0;
    const isRow = name !== undefined;
    // What refers back to a whole table or list, or to the heading, is told with the heading.
    const isNamed = (leans && !followsProse) || (isRow && needsHeading(sentence, heading, question));
    const text = isNamed ? underHeading(sentence, heading, isRow) : sentence;
    const about = { isRow, lead, isAskedFor: isRow && isAskedFor(name, question) };
    return { text: shortened(text), stems: stems(sentence), passage: index, position, leansOn: leaning, ...about };
  });
}

/** Whether what a row is about, or one of several things ("Foundry, Merri"), is all in the question. */
const isAskedFor = (name: string, question: ReadonlySet<string>): boolean =>
  name.split(/,| and /).some((one) => {
    const words = [...questionStems(one)];
    return words.length > 0 && words.every((stem) => question.has(stem));
  });

/** Whether a row says what the question asks for only together with the heading of its table. */
function needsHeading(row: string, heading: string, question: ReadonlySet<string>): boolean {
  const [own, above] = [stems(row), stems(heading)];
  return [...question].some((stem) => above.has(stem) && !own.has(stem));
}

const underHeading = (sentence: string, heading: string, isRow: boolean): string =>
  heading === '' ? sentence : `${heading}${isRow ? ' –' : ':'} ${sentence}`;

/** A sentence that runs on ends at the last comma or semicolon within the limit. */
function shortened(sentence: string): string {
  if (sentence.length <= maxSentence) return sentence;
  const start = sentence.slice(0, maxSentence);
  const end = Math.max(start.lastIndexOf(', '), start.lastIndexOf('; '), start.lastIndexOf(' – '));
  return `${start.slice(0, end > maxSentence / 3 ? end : start.lastIndexOf(' '))} …`;
}
