import { readIntents, wordsAt } from '@abbotsford/understanding';
import type { Message } from '@abbotsford/understanding';
import type { CustomerType } from '../domain/conversation-state';
import type { Understanding } from '../domain/understanding';
import type { EmbeddingOf } from './matters/read-matters';

/** Surer than the labels are read from elsewhere: a wrong type asks the wrong questions. Words alone err more often. */
const sure = { by_words: 0.9, with_embedding: 0.75 } as const;
/** Less than what a pattern says. */
const confidence = 0.6;
/** What is over, or somebody else's, is not theirs. */
const notTheirs = /\b(?:used to|(?<!'ve |have |has )had|once|sold|work(?:ed|s|ing)? (?:in|at|for)|friend|closed)\b/u;

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
  for (const sentence of message.sentences.filter(({ asks, text }) => !asks && !notTheirs.test(text))) {
    const embedding = embeddingOf(sentence);
    const least = embedding ? sure.with_embedding : sure.by_words;
    const likely = readIntents(wordsOnly(sentence.text), embedding).filter(({ probability }) => probability >= least);
    const value = learntTypes.find((type) => likely.some(({ intent }) => intent === type));
    if (value) return { value, confidence, span: wordsAt(message, sentence.start, sentence.end) };
  }
  return null;
}
