import type { FactoryProvider } from '@nestjs/common';
import { CONFIG, LOGGER, type Logger } from '@abbotsford/service-kit';
import { ChatMetrics } from '../chat/chat-metrics';
import type { ChatSettings } from '../chat/chat-settings';
import { ReadingThread, type ReadingWorker } from './reading-thread';

/** About a second's worth of ordinary messages. */
const READINGS_WAITING = 200;

/** Another worker in the place of the one that reads messages, for tests. */
export const READING_WORKER = Symbol('address of the worker that reads messages');

/** The thread in which a bot reads messages. */
export const provideReading = (worker: ReadingWorker): FactoryProvider => ({
  provide: ReadingThread,
  useFactory: (config: ChatSettings, metrics: ChatMetrics, logger: Logger, module = worker.module) =>
    new ReadingThread(
      { ...worker, module },
      { runMs: config.READING_LIMIT_MS, waiting: READINGS_WAITING },
      (reason, task, error) => {
        metrics.unread.inc({ reason });
        logger.warn({ reason, task, ...(error !== undefined && { err: error }) }, 'a message was not read');
      },
    ),
  inject: [CONFIG, ChatMetrics, LOGGER, { token: READING_WORKER, optional: true }],
});
