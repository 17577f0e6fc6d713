import { givesOrders } from '@abbotsford/bot/reply';
import { detectQuestions, readMessage } from '@abbotsford/understanding';
import { toUnderstanding } from '../openai/to-understanding';
import { understandLocally } from '../understanding/local-understanding';
import { addMeaning, openSentences } from '../understanding/meaning/compare-meaning';

/** What this bot does with the words of a visitor. */
export const readingTasks = {
  asksSomething: (message: string): boolean => detectQuestions(readMessage(message)).length > 0,
  understandLocally,
  openSentences,
  addMeaning,
  toUnderstanding,
  givesOrders,
} as const;
