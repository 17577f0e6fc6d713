import { clausesIn, isTheirs, readIntents, wordsAt } from '@abbotsford/understanding';
import type { Message } from '@abbotsford/understanding';
import type { CustomerType } from '../domain/conversation-state';
import type { Understanding } from '../domain/understanding';
import type { EmbeddingOf } from './matters/read-matters';

/** Less than what a pattern says. */
const confidence = 0.6;

const learntTypes = ['new_cafe', 'existing_cafe', 'casual_browser'] as const satisfies readonly CustomerType[];

/** Addresses and numbers mean nothing. */
export const wordsOnly = (text: string): string =>
  text.replace(/\S+/gu, (word) => (/@|\d{5}/u.test(word) ? ' ' : word)).trim();

/** What the visitor's business is in words that no pattern knows, as long as nothing is known of it. */
export function learntType(
  message: Message,
  known: CustomerType | null,
  embeddingOf: EmbeddingOf = () => undefined,
): Understanding['customer_type'] {
  if (known !== null) return null;
  for (const sentence of message.sentences.filter(({ asks }) => !asks)) {
    const clauses = clausesIn(message, sentence);
    const theirs = clauses.filter(({ frame }) => isTheirs(frame));
    const isAll = theirs.length === clauses.length;
    // The embedding is of the whole sentence: of what is over or somebody else's, too.
    const embedding = isAll ? embeddingOf(sentence) : undefined;
    const text = isAll ? sentence.text : theirs.map((clause) => clause.text).join(' ');
    const likely = readIntents(wordsOnly(text), embedding);
    const value = learntTypes.find((type) => likely.some(({ intent }) => intent === type));
    if (value) return { value, confidence, span: wordsAt(message, sentence.start, sentence.end) };
  }
  return null;
}
