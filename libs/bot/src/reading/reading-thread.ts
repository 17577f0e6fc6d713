import type { Worker } from 'node:worker_threads';
import { createWorker } from '@abbotsford/service-kit';
import { LRUCache } from 'lru-cache';
import type { ReadingAnswer, ReadingRequest } from './reading-messages';
import { UnreadError } from './message-reader';
import type { InputOf, MessageReader, ReadingTasks, ResultOf, TaskOf, UnreadReason } from './message-reader';

export interface ReadingLimits {
  /** How long the thread may work at one task, in milliseconds of the processor's time. */
  readonly runMs: number;
  /** How many tasks may wait for the thread. */
  readonly waiting: number;
}

interface Waiting extends ReadingRequest {
  /** The visitor's words, by which a message that was too slow is known again. */
  readonly words: string;
  readonly since: number;
  readonly resolve: (result: never) => void;
  readonly reject: (error: UnreadError) => void;
}

/** On a machine that others keep busy a task is given up after so many times its limit, whatever it has used. */
const LONGEST_WAIT = 10;
/** Messages that were too slow are not tried again while so many others were not. */
const REMEMBERED = 100;
/** Whoever has waited for the thread for so long has no time left for an answer. */
const LONGEST_QUEUE_MS = 5_000;
/** A thread that can't be started is tried again after this. */
const RESTART_MS = 1_000;
/** Reading takes some 30 MB; what is young is small, so that little memory waits to be swept. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 };

/** The thread of a bot. */
export interface ReadingWorker {
  /** Address of the file that calls `serveReadings`, without its extension. */
  readonly module: URL;
  /** What the thread reads before anything else. */
  readonly warmUp: readonly unknown[];
}

/**
 * One thread that reads messages, one after another. A task that takes too long ends its thread, so that neither the
 * service nor the other visitors wait for it; another thread takes its place.
 */
export class ReadingThread<Tasks extends ReadingTasks> implements MessageReader<Tasks> {
  private worker: Worker | undefined;
  private isReady = false;
  private readySince = 0;
  private loaded: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;
  private isClosed = false;
  private readonly waiting: Waiting[] = [];
  private current: { readonly task: Waiting; readonly stop: () => void } | undefined;
  private readonly tooSlow = new LRUCache<string, true>({ max: REMEMBERED });
  private lastId = 0;

  /** @param onUnread told why a message was not read; never what it said */
  constructor(
    private readonly source: ReadingWorker,
    private readonly limits: ReadingLimits,
    private readonly onUnread: (reason: UnreadReason, task: string, error?: unknown) => void = () => undefined,
  ) {}

  /** No visitor is to wait for the thread to load. @throws Error when it can't */
  onApplicationBootstrap(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.loaded = { resolve, reject };
      this.start();
    });
  }

  read<T extends TaskOf<Tasks>>(task: T, ...input: InputOf<Tasks[T]>): Promise<ResultOf<Tasks[T]>> {
    const words = wordsOf(input);
    if (this.tooSlow.has(words)) return Promise.reject(new UnreadError('too_slow'));
    if (this.isClosed || this.waiting.length >= this.limits.waiting) {
      this.onUnread('busy', task);
      return Promise.reject(new UnreadError('busy'));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ id: ++this.lastId, task, input, words, since: performance.now(), resolve, reject });
      this.start();
      this.next();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    await this.worker?.terminate();
  }

  private start(): void {
    if (this.worker || this.isClosed) return;
    const worker = createWorker(this.source.module, { resourceLimits: MEMORY, workerData: this.source.warmUp });
    this.worker = worker;
    // The service may end while the thread waits.
    worker.unref();
    let failure: unknown;
    worker.on('error', (error) => (failure = error));
    worker.on('exit', (code) => this.ended(worker, failure ?? new Error(`The reading thread ended with code ${code}`)));
    worker.on('message', (answer: ReadingAnswer) => {
      if (this.worker !== worker) return;
      if ('ready' in answer) this.begin();
      else if (this.current?.task.id === answer.id) this.answered(answer);
      this.next();
    });
  }

  private begin(): void {
    this.isReady = true;
    this.readySince = performance.now();
    this.loaded?.resolve();
  }

  private answered(answer: Exclude<ReadingAnswer, { ready: true }>): void {
    const task = this.finish();
    if (!task) return;
    if ('result' in answer) task.resolve(answer.result as never);
    else this.giveUp(task, 'failed', new Error(answer.error));
  }

  private next(): void {
    if (!this.isReady || this.current || !this.worker) return;
    while (this.hasWaitedTooLong(this.waiting[0])) this.dropFirst();
    const task = this.waiting.shift();
    if (!task) return;
    this.current = { task, stop: this.watch(task) };
    this.worker.postMessage({ id: task.id, task: task.task, input: task.input } satisfies ReadingRequest);
  }

  /** Ends the thread when its task has had the time that it may have. */
  private watch(task: Waiting): () => void {
    const { runMs } = this.limits;
    const [begun, before] = [performance.now(), process.cpuUsage()];
    const look = (): void => {
      // What the whole process has used since is the most that the thread can have used.
      const { user, system } = process.cpuUsage(before);
      const left = runMs - (user + system) / 1_000;
      if (left > 0 && performance.now() - begun < LONGEST_WAIT * runMs) timer = setTimeout(look, Math.max(left, 10));
      else this.stop(task);
    };
    let timer = setTimeout(look, runMs);
    return () => clearTimeout(timer);
  }

  private stop(task: Waiting): void {
    const worker = this.worker;
    this.finish();
    this.tooSlow.set(task.words, true);
    this.giveUp(task, 'too_slow');
    this.forget();
    void worker?.terminate();
    this.start();
  }

  /** The thread has ended by itself. */
  private ended(worker: Worker, error: unknown): void {
    if (this.worker !== worker) return;
    const hadStarted = this.isReady;
    const task = this.finish();
    this.forget();
    if (task) this.giveUp(task, 'failed', error);
    if (hadStarted || this.isClosed) this.start();
    else {
      this.loaded?.reject(error);
      for (const one of this.waiting.splice(0)) this.giveUp(one, 'failed', error);
      setTimeout(() => this.start(), RESTART_MS).unref();
    }
  }

  /** For those before it, not for the thread to load. */
  private hasWaitedTooLong(task: Waiting | undefined): boolean {
    return task !== undefined && performance.now() - Math.max(task.since, this.readySince) > LONGEST_QUEUE_MS;
  }

  private dropFirst(): void {
    const task = this.waiting.shift();
    if (task) this.giveUp(task, 'busy');
  }

  private finish(): Waiting | undefined {
    const current = this.current;
    current?.stop();
    this.current = undefined;
    return current?.task;
  }

  private forget(): void {
    this.worker = undefined;
    this.isReady = false;
  }

  private giveUp(task: Waiting, reason: UnreadReason, error?: unknown): void {
    this.onUnread(reason, task.task, error);
    task.reject(new UnreadError(reason, { cause: error }));
  }
}

/** The message is what a task is given, or a field of it. */
function wordsOf(input: readonly unknown[]): string {
  const texts = input.flatMap((one) => (typeof one === 'string' ? [one] : isWithMessage(one) ? [one.message] : []));
  return texts[0] ?? '';
}

const isWithMessage = (value: unknown): value is { readonly message: string } =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string';
