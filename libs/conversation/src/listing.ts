import type { mongo } from 'mongoose';
import type { ListConversationsRequest } from '@abbotsford/contracts';
import type { ConversationRow } from './conversation.schema';
import { searchWords } from './search-words';

type Data = ConversationRow['data'];
type Filter = mongo.Filter<mongo.Document>;

/** Something that comes of conversations: how those are found, and whether it came of one. */
interface Outcome {
  readonly filter: Filter;
  readonly isIn: (data: Data) => boolean;
}

/** What a list shows of a state; what it holds, only the bot knows. */
export interface Listing {
  /** Of the state, as the list reads them. */
  readonly fields: readonly string[];
  /** Whom the conversation is with. */
  readonly name: (data: Data) => string | null;
  readonly lead: Outcome;
  readonly ticket: Outcome;
}

/** Never comes of a conversation with this bot. */
export const nothing: Outcome = { filter: { _id: { $in: [] } }, isIn: () => false };

/** The first that is told. */
export const firstText = (...values: readonly unknown[]): string | null =>
  values.find((value): value is string => typeof value === 'string' && value !== '') ?? null;

/** More words than that are a text, of which the first few will do. */
const MAX_SEARCHED = 8;

/** What a request asks for, part by part. */
export function filtersOf(asked: ListConversationsRequest, { lead, ticket }: Listing): Filter[] {
  const { status, wants_human, outcome, rating, no_help, from, to, search } = asked;
  return [
    ...(status === undefined ? [] : [{ status }]),
    ...(wants_human === undefined ? [] : [{ 'data.wants_human': wants_human || { $ne: true } }]),
    ...(outcome === undefined ? [] : [{ lead, ticket }[outcome].filter]),
    ...(rating === undefined ? [] : [{ 'feedback.rating': rating }]),
    ...(no_help === undefined ? [] : [{ no_help: no_help ? { $gt: 0 } : { $not: { $gt: 0 } } }]),
    ...(from === undefined ? [] : [{ created_at: { $gte: new Date(from) } }]),
    ...(to === undefined ? [] : [{ created_at: { $lt: new Date(to) } }]),
    ...(search === undefined ? [] : wordsOf(search)),
  ];
}

/** Words that begin so, in the order of the index: no text is read for it. */
const wordsOf = (search: string): Filter[] =>
  searchWords([search])
    .slice(0, MAX_SEARCHED)
    .map((word) => ({ words: { $elemMatch: { $gte: word, $lt: `${word}\uFFFF` } } }));
