import { serveReadings } from '../../src/reading/serve-readings';
import type { spinningTasks } from './spinning-tasks';

/** Never ends with a message that asks it to spin, and dies of one that asks it to. */
const tasks: typeof spinningTasks = {
  lengthOf: (message) => {
    while (message.includes('spin for ever'));
    if (message.includes('die at once')) process.exit(3);
    return message.length;
  },
  wordsOf: ({ message }) => {
    while (message.includes('spin for ever'));
    return message.split(' ');
  },
};

serveReadings(tasks, tasks.lengthOf);
