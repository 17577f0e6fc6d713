import { readingHere, type MessageReader } from '@abbotsford/bot/reading';
import type { readingTasks } from './reading-tasks';

export type Reader = MessageReader<typeof readingTasks>;

export const readHere: Reader = readingHere(async () => (await import('./reading-tasks')).readingTasks);
