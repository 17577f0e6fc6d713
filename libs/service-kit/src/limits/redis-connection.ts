import { createRequire } from 'node:module';
import type { Logger } from '../logging/logger';

/** Answers take well below a millisecond; what asks for a limit must not wait much longer than that. */
const ANSWER_MS = 250;
/** After a command that failed nobody asks for so long, so that a Redis that hangs does not slow every request. */
const REST_MS = 1_000;

const reconnectDelayMs = (retries: number): number => Math.min(100 * 2 ** retries, 3_000);

type Redis = typeof import('redis');
type Client = ReturnType<Redis['createClient']>;

/** Read only where there is a Redis: its six hundred files would take 6 MB of every process. */
const loadRedis = (): Redis => createRequire(import.meta.url)('redis') as Redis;

/** The process's one connection to Redis. It comes back by itself, and nothing waits for it. */
export class RedisConnection {
  readonly client: Client;
  private restsUntil = 0;
  private opened = false;

  constructor(url: string, logger: Logger) {
    this.client = loadRedis().createClient({
      url,
      // A command that finds no connection fails at once: whoever asks has something better to do than to wait.
      disableOfflineQueue: true,
      commandsQueueMaxLength: 10_000,
      pingInterval: 10_000,
      socket: { connectTimeout: 2_000, socketTimeout: 25_000, reconnectStrategy: reconnectDelayMs },
    });
    let wasReady = false;
    this.client.on('ready', () => {
      if (!wasReady) logger.info('connected to Redis');
      wasReady = true;
    });
    this.client.on('error', (error: unknown) => {
      if (wasReady) logger.warn({ err: error }, 'Redis is away');
      wasReady = false;
    });
  }

  /** Whether it answers, as far as is known. */
  get ready(): boolean {
    return this.client.isReady && Date.now() >= this.restsUntil;
  }

  /** Begins to connect, and goes on for as long as it takes. */
  open(): void {
    this.opened = true;
    // Rejects only when it is closed before it was ever there.
    this.client.connect().catch(() => undefined);
  }

  /** @throws Error when Redis is away or does not answer in time */
  async run<T>(command: () => Promise<T>): Promise<T> {
    if (!this.ready) throw new Error('Redis is away');
    try {
      return await inTime(command());
    } catch (error) {
      this.restsUntil = Date.now() + REST_MS;
      throw error;
    }
  }

  close(): void {
    if (this.opened) this.client.destroy();
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Error(`Redis did not answer within ${ANSWER_MS} ms`));
    // In a process that was busy for so long the answer may lie in the socket: that is read first.
    const timer = setTimeout(() => setImmediate(late), ANSWER_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
