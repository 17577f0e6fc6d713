import { serveReadings } from '@abbotsford/bot/reading';
import { spinningTasks } from '@abbotsford/testing/spinning-tasks';
import { readingTasks } from '../../src/reading/reading-tasks';

serveReadings(spinningTasks(readingTasks), readingTasks.understandLocally);
