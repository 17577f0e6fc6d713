import { readingHere, type MessageReader } from '@abbotsford/bot/reading';
import { givesOrders } from '@abbotsford/bot/reply';
import { toUnderstanding } from '../openai/to-understanding';
import { sentencesOf, understandLocally } from '../understanding/local-understanding';

/** What this bot does with the words of a customer. */
export const readingTasks = { sentencesOf, understandLocally, toUnderstanding, givesOrders } as const;

export type Reader = MessageReader<typeof readingTasks>;

export const readHere: Reader = readingHere(readingTasks);
