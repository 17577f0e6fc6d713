import { givesOrders } from '@abbotsford/bot/reply';
import { toUnderstanding } from '../openai/to-understanding';
import { sentencesOf, understandLocally } from '../understanding/local-understanding';

/** What this bot does with the words of a customer. */
export const readingTasks = { sentencesOf, understandLocally, toUnderstanding, givesOrders } as const;
