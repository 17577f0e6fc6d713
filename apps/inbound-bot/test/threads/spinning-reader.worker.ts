import { serveReadings } from '@abbotsford/bot/reading';
import { spinningReadings } from '@abbotsford/bot/test/spinning-readings';
import { readingTasks } from '../../src/reading/reading-tasks';

serveReadings(spinningReadings(readingTasks), readingTasks.understandLocally);
