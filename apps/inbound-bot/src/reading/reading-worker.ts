import type { ReadingWorker } from '@abbotsford/bot';
import type { UnderstandingInput } from '../domain/understanding';
import { initialState } from '../policy/state-manager';

/** They make every reader work once. */
const messages = [
  'Hi, since Friday our machine drips and the delivery ARC-77120 never came. What should we check? Call 0491 570 156.',
  'I already cleaned it twice and it is still the same. Please open a ticket, we can’t trade. Any news on T-1042?',
  'That fixed it, thanks! By the way, do you sell decaf? We are opening a second café in March.',
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
