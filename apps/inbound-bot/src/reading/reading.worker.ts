import { serveReadings } from '@abbotsford/bot/reading';
import { readingTasks } from './reading-tasks';

serveReadings(readingTasks, readingTasks.understandLocally);
