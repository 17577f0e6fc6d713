import type { Passage } from './passage';
import { sentencesOf } from './sentences';
import { stems } from './stems';

const maxSentences = 3;
const maxLength = 420;
/** A sentence above this is cut at a comma. */
const maxSentence = 300;
/** Part of the best sentence's score that another must reach to be told as well. */
const nearlyAsGood = 0.6;

/** An answer in the knowledge base's own sentences, and the passages that they were taken from. */
export interface ExtractiveAnswer {
  readonly text: string;
  readonly cited: readonly Passage[];
}

interface Sentence {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly passage: number;
  readonly position: number;
}

interface Ranked extends Sentence {
  readonly score: number;
}

/**
 * Puts an answer together from the one to three sentences that share most with the question, each part of a question
 * with its own, in the order of the passages. Questions within a passage are left out: a reply asks one at most.
 * @param passages without orders (`safePassages`)
 */
export function extractiveAnswer(question: string, passages: readonly Passage[], brief: boolean): ExtractiveAnswer {
  const parts = question.split(/[?？]+/).filter((part) => stems(part).size > 0);
  const wanted = stems(question);
  const sentences = passages.flatMap((passage, index) => read(passage, index, wanted));
  const rarity = rarityIn(sentences);
  const ranked = (parts.length > 0 ? parts : [question]).map((part) =>
    nearest(stems(part), sentences, passages, rarity),
  );
  // The best sentence for each part before the second best for any.
  const inTurn = [...ranked.map((list) => list.slice(0, 1)), ...ranked.map((list) => list.slice(1))].flat();
  const chosen = fitting(inTurn, brief ? 1 : maxSentences).sort(
    (a, b) => a.passage - b.passage || a.position - b.position,
  );
  const cited = passages.filter((_, index) => chosen.some(({ passage }) => passage === index));
  return { text: chosen.map(({ text }) => text).join(' '), cited };
}

const read = ({ text }: Passage, passage: number, wanted: ReadonlySet<string>): readonly Sentence[] =>
  sentencesOf(text, wanted)
    .filter((sentence) => !/[?？]/.test(sentence))
    .map((sentence, position) => ({ text: shortened(sentence), stems: stems(sentence), passage, position }));

/** How much a word tells these sentences apart: one that stands in all of them tells little. */
function rarityIn(sentences: readonly Sentence[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const stem of sentence.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + sentences.length / (counts.get(stem) ?? sentences.length));
}

/** The best sentence for a question with those that are nearly as good, best first. */
function nearest(
  wanted: ReadonlySet<string>,
  sentences: readonly Sentence[],
  passages: readonly Passage[],
  rarity: (stem: string) => number,
): readonly Ranked[] {
  const weights = new Map([...wanted].map((stem) => [stem, rarity(stem)]));
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const titles = passages.map(({ title }) => stems(title));
  const ranked = sentences
    .map((sentence) => ({ ...sentence, score: scoreOf(sentence) }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage || a.position - b.position);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * nearlyAsGood);

  /** The share of the question's words that a sentence has; the passage's rank and the place within it break ties. */
  function scoreOf({ stems: own, passage, position }: Sentence): number {
    const shared = [...weights].reduce((sum, [stem, weight]) => {
      if (own.has(stem)) return sum + weight;
      return titles[passage]?.has(stem) ? sum + weight / 2 : sum;
    }, 0);
    return shared / all + 0.15 / (passage + 1) + 0.05 / (position + 1);
  }
}

/** As many as the reply has room for; the first always. */
function fitting(ranked: readonly Ranked[], most: number): Ranked[] {
  const chosen: Ranked[] = [];
  let length = 0;
  for (const sentence of ranked) {
    const isRepeated = chosen.some(({ text }) => text === sentence.text);
    const isTooLong = chosen.length > 0 && length + sentence.text.length > maxLength;
    if (chosen.length === most || isRepeated || isTooLong) continue;
    chosen.push(sentence);
    length += sentence.text.length;
  }
  return chosen;
}

/** A sentence that runs on ends at the last comma or semicolon within the limit. */
function shortened(sentence: string): string {
  if (sentence.length <= maxSentence) return sentence;
  const start = sentence.slice(0, maxSentence);
  const end = Math.max(start.lastIndexOf(', '), start.lastIndexOf('; '), start.lastIndexOf(' – '));
  return `${start.slice(0, end > maxSentence / 3 ? end : start.lastIndexOf(' '))} …`;
}
