import type { Passage } from '../domain/plan';

const maxSentences = 3;
const maxLength = 420;
/** Part of the best sentence's score that another must reach to be told as well. */
const nearlyAsGood = 0.6;

/** An answer in the knowledge base's own sentences, and the passages that they were taken from. */
export interface ExtractiveAnswer {
  readonly text: string;
  readonly cited: readonly Passage[];
}

interface Sentence {
  readonly text: string;
  readonly passage: number;
  readonly position: number;
  readonly score: number;
}

/**
 * Puts an answer together from the one to three sentences that share most with the question, in the order of the
 * passages. Questions within a passage are left out: a reply asks one at most.
 */
export function extractiveAnswer(question: string, passages: readonly Passage[], brief: boolean): ExtractiveAnswer {
  const wanted = stems(question);
  const sentences = passages.flatMap((passage, index) => scored(passage, index, wanted));
  const ranked = [...sentences].sort((a, b) => b.score - a.score || a.passage - b.passage || a.position - b.position);
  const best = ranked[0];
  if (!best) return { text: '', cited: [] };
  const chosen = fitting(
    ranked.filter(({ score }) => score >= best.score * nearlyAsGood),
    brief ? 1 : maxSentences,
  ).sort((a, b) => a.passage - b.passage || a.position - b.position);
  const cited = passages.filter((_, index) => chosen.some(({ passage }) => passage === index));
  return { text: chosen.map(({ text }) => text).join(' '), cited };
}

/** As many as the reply has room for; the first always. */
function fitting(ranked: readonly Sentence[], most: number): Sentence[] {
  const chosen: Sentence[] = [];
  let length = 0;
  for (const sentence of ranked) {
    const isRepeated = chosen.some(({ text }) => text === sentence.text);
    if (chosen.length === most || isRepeated || (chosen.length > 0 && length + sentence.text.length > maxLength))
      continue;
    chosen.push(sentence);
    length += sentence.text.length;
  }
  return chosen;
}

/** The share of the question's words that a sentence has; the passage's rank and the place within it break ties. */
function scored(passage: Passage, index: number, wanted: ReadonlySet<string>): readonly Sentence[] {
  const heading = stems(passage.title);
  return sentencesOf(passage.text).map((text, position) => {
    const own = stems(text);
    const shared = [...wanted].filter((stem) => own.has(stem)).length;
    const underHeading = [...wanted].filter((stem) => heading.has(stem) && !own.has(stem)).length;
    const overlap = (shared + underHeading / 2) / Math.max(wanted.size, 1);
    return { text, passage: index, position, score: overlap + 0.15 / (index + 1) + 0.05 / (position + 1) };
  });
}

/** Whole sentences in plain text: no headings, list marks or links of Markdown. */
function sentencesOf(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return text
    .split(/\n+/)
    .filter((line) => !/^\s*(#{1,6}\s|[|`]|-{3,})/.test(line))
    .map(withoutMarks)
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /\p{L}/u.test(sentence) && !/[?？]/.test(sentence))
    .map((sentence) => (/[.!…:;。]["”’)]?$/.test(sentence) ? sentence : `${sentence}.`));
}

const withoutMarks = (line: string) =>
  line
    .replace(/^\s*(?:[-*+•]|\d+[.)])\s+/, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}([^*_`]+)[*_`]{1,3}/g, '$1')
    .trim();

/** Words that say nothing of what a question is about. */
const stopWords = new Set(
  `a an and are as at be by can could do does for from had has have how i if in is it its me my of on or our so that the
  their them then there they this to us was we were what when where which who why will with would you your`.split(
    /\s+/,
  ),
);

const stems = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !stopWords.has(word)).map(stem));

/** English endings off, so that "deliveries" meets "delivery" and "roasted" meets "roast". */
const stem = (word: string) =>
  word.length <= 3 ? word : word.replace(/ies$/, 'y').replace(/(?:ing|ed|es|s|ly|y|e)$/, '');
