import { cutEvidence, type CutEvidence } from './cut-evidence';
import { cutModel } from './cut-model.data';
import { isSure } from './judge-cut';
import type { Passage } from './passage';
import { questionsIn, type Question } from './question';
import { rankStatements } from './rank-statements';
import { statementsOf, type Statement } from './statements';
import { stems } from './stems';
import { stepsOf } from './steps';
import { tierPrice } from './tier-price';

/** What is read, in characters and passages, whoever calls: the rest of a longer message or passage counts as not there. */
const read = { message: 4_000, passages: 8, text: 3_000, above: 1_000 } as const;
const maxSentences = 3;
const maxLength = 420;
/** So many sentences in a row may lean on each other; what leans further back is not told. */
const maxLeaning = 2;
/** As long as a way of doing something may be told in sentences. */
const maxGuide = 500;
/** The share of a question's words that title and heading must have, for the passage to be on how that is done. */
const onTheSubject = 0.5;
/** What one part of a message names counts less in the others, which may mean it too. */
const otherPart = 0.5;

/** An answer in the knowledge base's own sentences, and the passages that they were taken from. */
export interface ExtractiveAnswer {
  readonly text: string;
  readonly cited: readonly Passage[];
}

/** Sentences that are told together, in the order of their passage. */
interface Piece {
  readonly passage: number;
  readonly position: number;
  readonly text: string;
  /** The words that introduce it, which items of one list share. */
  readonly lead?: string;
}

/**
 * Puts an answer together: to each question of a message the one to three sentences that share most with it, or the
 * steps of a passage on how it is done; a question that they do not surely answer (`judge-cut.ts`) has none. Sentences
 * stand in the order of the passages, and one that refers back stands after the one that it refers to. What somebody
 * wrote as the answer is told as it is; what a quantity costs is calculated before that. Questions within a passage are
 * left out: a reply asks one at most. Passages that were found for one question of several (`asked`) answer that one, and
 * what answers two is told once. It takes a bounded time, whatever it is given.
 * @param given passages without orders (`safePassages`), best first
 * @returns an empty text where nothing surely answers
 */
export function extractiveAnswer(message: string, given: readonly Passage[], brief: boolean): ExtractiveAnswer {
  const asked = [...new Set(given.map((passage) => passage.asked ?? message))];
  const answers = asked.map((question) =>
    answerTo(
      question,
      given.filter((passage) => (passage.asked ?? message) === question),
      brief,
    ),
  );
  const texts = answers.map(({ text }) => text).filter((text) => text !== '');
  return { text: [...new Set(texts)].join(' '), cited: answers.flatMap(({ cited }) => cited) };
}

function answerTo(message: string, given: readonly Passage[], brief: boolean): ExtractiveAnswer {
  const price = tierPrice(message.slice(0, read.message), given.slice(0, read.passages).map(beginningOf));
  if (price) return { text: price.text, cited: given.slice(price.passage, price.passage + 1) };
  const [first] = given;
  if (first?.is_answer) return { text: first.text, cited: [first] };
  const found = cutsFor(message, given, brief).filter(({ evidence, hasAnswers }) =>
    isSure(evidence, hasAnswers, cutModel),
  );
  return putTogether(
    found.map(({ pieces }) => pieces),
    given,
    brief,
  );
}

/** What was cut out for one question of a message, and what speaks for it. */
interface Cut {
  readonly pieces: readonly (readonly Piece[])[];
  readonly evidence: CutEvidence;
  /** Questions on the document that it is from have written answers. */
  readonly hasAnswers: boolean;
}

/** For a calibration: what would be told to a message however little speaks for it, with what does for its last question. */
export function unjudgedAnswer(
  message: string,
  given: readonly Passage[],
): ExtractiveAnswer & { readonly evidence: CutEvidence | null } {
  const cuts = cutsFor(message, given, false);
  return {
    ...putTogether(
      cuts.map(({ pieces }) => pieces),
      given,
      false,
    ),
    evidence: cuts.at(-1)?.evidence ?? null,
  };
}

/** The cuts for the questions that there is anything for. */
function cutsFor(message: string, given: readonly Passage[], brief: boolean): readonly Cut[] {
  const questions = questionsIn(message.slice(0, read.message));
  const passages = given.slice(0, read.passages).map(beginningOf);
  return questions.flatMap((question) => {
    const pieces = ofOnePassage(piecesFor(question, questions, passages, brief));
    const own = fitting(pieces, brief ? 1 : maxSentences);
    const text = own.map((piece) => piece.text).join(' ');
    const from = Math.min(...own.map(({ passage }) => passage));
    const evidence = cutEvidence(question, text, from, passages);
    return own.length > 0 ? [{ pieces, evidence, hasAnswers: passages[from]?.has_answers === true }] : [];
  });
}

/** What is from elsewhere than the best piece is, more often than not, on something else. */
const ofOnePassage = (pieces: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] =>
  pieces.filter(([piece]) => piece?.passage === pieces[0]?.[0]?.passage);

function putTogether(
  found: readonly (readonly (readonly Piece[])[])[],
  given: readonly Passage[],
  brief: boolean,
): ExtractiveAnswer {
  // The best piece for each question before the second best for any.
  const inTurn = [...found.map((list) => list.slice(0, 1)), ...found.map((list) => list.slice(1))].flat();
  const chosen = fitting(inTurn, brief ? 1 : maxSentences).sort(
    (a, b) => a.passage - b.passage || a.position - b.position,
  );
  const cited = given.filter((_, index) => chosen.some(({ passage }) => passage === index));
  return { text: chosen.reduce(tell, ''), cited };
}

/** As much of a passage as is read; half a sentence is none. */
function beginningOf(passage: Passage): Passage {
  const { title, heading, text } = passage;
  const beginning = text.length > read.text ? wholeSentences(text.slice(0, read.text)) : text;
  return {
    ...passage,
    title: title.slice(0, read.above),
    ...(heading !== undefined && { heading: heading.slice(0, read.above) }),
    text: beginning,
  };
}

const wholeSentences = (text: string): string =>
  text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('. ')) + 1);

/** Items of one list are introduced once. */
function tell(told: string, { text, lead = '' }: Piece, index: number, pieces: readonly Piece[]): string {
  const before = pieces[index - 1];
  if (before === undefined) return text;
  const goesOn = lead !== '' && before.lead === lead && before.passage === pieces[index]?.passage;
  return goesOn ? `${told.replace(/[.!]$/, '')}; ${text.slice(lead.length + 1)}` : `${told} ${text}`;
}

function piecesFor(
  question: Question,
  all: readonly Question[],
  passages: readonly Passage[],
  brief: boolean,
): readonly Piece[][] {
  const wanted = new Map<string, number>(
    all.flatMap(({ stems: words }) => [...words].map((stem) => [stem, otherPart])),
  );
  for (const stem of question.stems) wanted.set(stem, 1);
  const statements = passages.map((passage, i) => statementsOf(passage, i, new Set(wanted.keys()), question.kinds));
  const guide = guideFor(question, passages);
  if (guide !== undefined) {
    const passage = passages[guide];
    const steps = passage ? stepsOf(passage) : '';
    if (steps !== '') return [[{ passage: guide, position: 0, text: steps }]];
    const inOrder = (statements[guide] ?? []).filter(({ isRow }) => !isRow);
    if (question.asksHow && inOrder.length > 0) return [opening(inOrder).slice(0, brief ? 1 : undefined)];
  }
  const candidates = statements.flat().filter(({ leansOn }) => leansOn <= maxLeaning);
  const ranked = rankStatements(wanted, question, candidates, passages);
  return ranked.map((statement) => [...leaningOn(statement, statements), statement]);
}

/** The first sentences of a section, as many as there is room for. */
function opening(statements: readonly Statement[]): Piece[] {
  let length = 0;
  const end = statements.findIndex(({ text }, i) => (length += text.length) > maxGuide && i > 0);
  return statements.slice(0, end < 0 ? undefined : end);
}

/** The sentences before a statement that it refers back to. */
const leaningOn = (
  { passage, position, leansOn }: Statement,
  statements: readonly (readonly Statement[])[],
): readonly Statement[] =>
  (statements[passage] ?? []).filter((other) => other.position >= position - leansOn && other.position < position);

/** The passage that is most about what the question asks to do, or that its heading says it lists. */
function guideFor({ stems: wanted, asksHow, asksWhat }: Question, passages: readonly Passage[]): number | undefined {
  if (!asksHow && !asksWhat) return undefined;
  const candidates = passages.map((passage, index) => ({ index, share: shareOf(wanted, passage) }));
  const [best] = candidates.sort((a, b) => b.share + 0.3 / (b.index + 1) - a.share - 0.3 / (a.index + 1));
  return best && best.share >= (asksHow ? onTheSubject : 1) ? best.index : undefined;
}

/** The share of the wanted stems that stand in a passage's title and heading. */
function shareOf(wanted: ReadonlySet<string>, { title, heading = '' }: Passage): number {
  const above = stems(`${title} ${heading}`);
  return [...wanted].filter((stem) => above.has(stem)).length / Math.max(1, wanted.size);
}

/** As many as the reply has room for; the first of all always. */
function fitting(ranked: readonly (readonly Piece[])[], most: number): Piece[] {
  let chosen: Piece[] = [];
  for (const pieces of ranked) {
    const news = pieces.filter(({ text }) => chosen.every((other) => other.text !== text));
    const length = [...chosen, ...news].reduce((sum, { text }) => sum + text.length, 0);
    if (chosen.length > 0 && (chosen.length + news.length > most || length > maxLength)) continue;
    chosen = [...chosen, ...news];
  }
  return chosen;
}
