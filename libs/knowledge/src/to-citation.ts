import type { Citation } from '@abbotsford/contracts';
import type { Passage } from './passage';
import { safeHeading } from './safe-heading';
import { sentencesOf } from './sentences';
import { stems } from './stems';

/** As much as a reader takes in, within the limit of the contract. */
const maxQuote = 600;

/** What an answer shows of the passages that it was taken from: each document once, by the passage nearest to it. What is from no document shows nothing. */
export function toCitations(passages: readonly Passage[], answer: string): readonly Citation[] {
  const told = stems(answer);
  const nearness = ({ text }: Passage): number => [...stems(text)].filter((stem) => told.has(stem)).length;
  const nearest = new Map<string, Passage>();
  for (const passage of passages) {
    if (passage.document_id === '') continue;
    const other = nearest.get(passage.document_id);
    if (!other || nearness(passage) > nearness(other)) nearest.set(passage.document_id, passage);
  }
  return [...nearest.values()].map((passage) => toCitation(passage, answer));
}

/** What an answer shows of a passage: where it stands, and the sentences that the answer draws on most. */
const toCitation = (passage: Passage, answer: string): Citation => ({
  document_id: passage.document_id,
  title: passage.title,
  source: passage.source,
  quote: quoteFor(sentencesOf(passage.text, safeHeading(passage)), answer),
});

/** Sentences in a row around the one that is nearest to the answer; what went before it gives way first. */
function quoteFor(sentences: readonly string[], answer: string): string {
  const told = stems(answer);
  const likeness = sentences.map((sentence) => [...stems(sentence)].filter((stem) => told.has(stem)).length);
  const nearest = Math.max(0, likeness.indexOf(Math.max(...likeness)));
  let [from, to] = [nearest, nearest + 1];
  const quote = (): string => sentences.slice(from, to).join(' ');
  while (to < sentences.length && quote().length + (sentences[to]?.length ?? 0) < maxQuote) to++;
  while (from > 0 && quote().length + (sentences[from - 1]?.length ?? 0) < maxQuote) from--;
  return quote().slice(0, maxQuote);
}
