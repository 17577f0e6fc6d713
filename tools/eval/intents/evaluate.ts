import { type Intent, outboundIntents, readIntents } from '@abbotsford/understanding';
import { embedSentences } from './embed-sentences';
import { type Figures, figuresOf, macroF1 } from './figures';
import { figuresTable } from './figures-table';
import { type LabelledSentence, labelledSentences } from './labelled-sentences';
import { patternsRead, readByPatterns } from './read-by-patterns';

type Read = (says: string) => readonly Intent[];
const { labels: intents } = outboundIntents;

/** How well each intent is read on sentences with known labels. */
export function figuresOn(sentences: readonly LabelledSentence<Intent>[], read: Read): Figures[] {
  const found = sentences.map(({ says }) => new Set(read(says)));
  return intents.map((intent) =>
    figuresOf(
      sentences.map(({ labels }) => labels.includes(intent)),
      found.map((one) => one.has(intent)),
    ),
  );
}

export const byWords: Read = (says) => readIntents(says).map(({ intent }) => intent);

/** Prints how patterns, words and embeddings read the held-out sentences, and what one reading costs. */
export async function evaluateIntents(say: (line: string) => void): Promise<void> {
  const sentences = await labelledSentences(outboundIntents, 'held-out');
  const vectors = await embedSentences(
    sentences.map(({ says }) => says),
    say,
  );
  const withEmbedding: Read = (says) => readIntents(says, vectors.get(says)).map(({ intent }) => intent);
  const ways = [patternsRead, byWords, withEmbedding].map((read) => figuresOn(sentences, read));
  const [patterns = [], words = [], embeddings = []] = ways;
  const known = (figures: readonly Figures[]): Figures[] => figures.filter((_, i) => hasPattern(intents[i]));

  say(`Held-out sentences: ${sentences.length}. Precision, recall and F1 of patterns | words | words and embedding`);
  say(figuresTable(intents, ways));
  say(`\nMacro-F1 of all intents: ${[words, embeddings].map(show).join(' | ')} (words | words and embedding)`);
  say(`Macro-F1 of those that the patterns know: ${[patterns, words, embeddings].map(known).map(show).join(' | ')}`);
  const exact = [byWords, withEmbedding].map((read) => wholly(sentences, read));
  say(`Sentences read wholly right: ${exact.map((count) => `${count} of ${sentences.length}`).join(' | ')}`);
  say(`CPU of one reading, median: ${[byWords, withEmbedding].map((read) => cost(sentences, read)).join(' | ')}`);
}

const hasPattern = (intent: Intent | undefined): boolean => intent !== undefined && readByPatterns.has(intent);

const show = (figures: readonly Figures[]): string => macroF1(figures).toFixed(3);

/** How many sentences are read as they are labelled, with nothing missing and nothing more. */
function wholly(sentences: readonly LabelledSentence<Intent>[], read: Read): number {
  return sentences.filter(({ says, labels }) => {
    const found = read(says);
    return found.length === labels.length && labels.every((label) => found.includes(label));
  }).length;
}

/** Of CPU time and not of the clock, so that whatever else runs does not count. */
function cost(sentences: readonly LabelledSentence<Intent>[], read: Read): string {
  const BATCH = 20;
  const costs: number[] = [];
  for (let from = 0; from + BATCH <= sentences.length; from += BATCH) {
    const before = process.cpuUsage();
    for (const { says } of sentences.slice(from, from + BATCH)) read(says);
    costs.push(process.cpuUsage(before).user / BATCH);
  }
  const median = costs.sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
  return `${(median / 1000).toFixed(3)} ms`;
}
