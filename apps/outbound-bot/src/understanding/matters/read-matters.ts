import { readIntents, wordsAt } from '@abbotsford/understanding';
import type { Found, Intent, Message, ReadIntent, Sentence } from '@abbotsford/understanding';
import type { AskTopic } from '../../domain/conversation-state';
import { matters } from '../../domain/matter';
import type { Matter } from '../../domain/matter';
import { matterSigns } from './matters.data';
import type { MatterSign } from './matters.data';

/** A sentence's embedding, where there is one. */
export type EmbeddingOf = (sentence: Sentence) => readonly number[] | undefined;

/**
 * What the sentences of a message are after, in the order in which it counts; each matter once.
 * @param lastAsked an answer to it is no matter of its own
 */
export function readMatters(
  message: Message,
  lastAsked: AskTopic | null,
  embeddingOf: EmbeddingOf = () => undefined,
): readonly Found<Matter>[] {
  const found = message.sentences.flatMap((sentence) => {
    const matter = matterOf(sentence, lastAsked, embeddingOf(sentence));
    return matter ? [{ value: matter, span: wordsAt(message, sentence.start, sentence.end) }] : [];
  });
  return matters.flatMap((matter) => found.find(({ value }) => value === matter) ?? []);
}

function matterOf({ text }: Sentence, lastAsked: AskTopic | null, embedding?: readonly number[]): Matter | null {
  const byWords = readIntents(text);
  const byMeaning = embedding && readIntents(text, embedding);
  const shows = ({ says, learnt, unless, not_after }: MatterSign): boolean =>
    !unless?.test(text) &&
    !not_after?.some((topic) => topic === lastAsked) &&
    (says?.test(text) === true || (learnt !== undefined && isLearnt(text, learnt, byWords, byMeaning)));
  return matterSigns.find(shows)?.matter ?? null;
}

/** With an embedding its reading counts, and the words alone only where they leave no doubt. */
function isLearnt(
  text: string,
  { intent, by_words, with_embedding, about }: NonNullable<MatterSign['learnt']>,
  byWords: readonly ReadIntent<Intent>[],
  byMeaning: readonly ReadIntent<Intent>[] | undefined,
): boolean {
  if (about && !about.test(text)) return false;
  const [words, meaning] = [byWords, byMeaning ?? []].map(
    (read) => read.find((one) => one.intent === intent)?.probability ?? 0,
  ) as [number, number];
  return byMeaning ? meaning >= with_embedding || words >= certain : words >= by_words;
}

/** From here on the words alone are right against the embedding. */
const certain = 0.985;
