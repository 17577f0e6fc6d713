import type { Citation } from '@abbotsford/contracts';
import type { Passage } from './passage';
import { sentencesOf } from './sentences';
import { stems } from './stems';

/** As much as a reader takes in, within the limit of the contract. */
const maxQuote = 600;

/** What an answer shows of a passage: where it stands, and the sentences that the answer draws on most. */
export const toCitation = ({ document_id, title, source, text }: Passage, answer: string): Citation => ({
  document_id,
  title,
  source,
  quote: quoteFor(text, answer),
});

/** Sentences in a row around the one that is nearest to the answer; what went before it gives way first. */
function quoteFor(text: string, answer: string): string {
  const told = stems(answer);
  const sentences = sentencesOf(text);
  const likeness = sentences.map((sentence) => [...stems(sentence)].filter((stem) => told.has(stem)).length);
  const nearest = Math.max(0, likeness.indexOf(Math.max(...likeness)));
  let [from, to] = [nearest, nearest + 1];
  const quote = (): string => sentences.slice(from, to).join(' ');
  while (to < sentences.length && quote().length + (sentences[to]?.length ?? 0) < maxQuote) to++;
  while (from > 0 && quote().length + (sentences[from - 1]?.length ?? 0) < maxQuote) from--;
  return quote().slice(0, maxQuote);
}
