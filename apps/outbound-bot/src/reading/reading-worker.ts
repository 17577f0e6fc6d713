import type { ReadingWorker } from '@abbotsford/bot';
import type { UnderstandingInput } from '../domain/understanding';
import { initialState } from '../policy/state-manager';

/** They make every reader work once. */
const messages = [
  'Hi, we open a café with two machines in March. Do you deliver? Call 0491 570 156 or write to a@b.co.',
  "I'm Ada and I run two cafés called Moss and Co in Carlton. The milk keeps splitting, and we use 20 kg a week.",
  'Where is my order? I told you already. Please call me tomorrow after 3 about it. Thanks, that is all.',
];

export const readingWorker: ReadingWorker = {
  module: new URL('./reading.worker', import.meta.url),
  warmUp: messages.map((message): UnderstandingInput => ({
    message,
    state: initialState(),
    country_code: 'AU',
    now: new Date(),
    history: [],
  })),
};
