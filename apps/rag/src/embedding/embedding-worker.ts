// A worker can load the native library again only after the main thread has it.
import 'onnxruntime-node';
import type { Worker } from 'node:worker_threads';
import { createWorker } from '@abbotsford/service-kit';
import { collectGarbage } from '@abbotsford/service-kit/collect-garbage';
import type { WorkerAnswer, WorkerRequest, WorkerSettings } from './worker-messages';

interface Waiting {
  readonly text: string;
  /** Nobody waits for the embedding any more once this is aborted. */
  readonly signal: AbortSignal | undefined;
  readonly resolve: (vector: Float32Array) => void;
  readonly reject: (error: Error) => void;
}

/** No text is taken that would wait for longer: its caller would not. */
const MAX_WAIT_MS = 1_000;
/** What a text takes, until it is known. */
const USUAL_MS = 8;
/** How much the latest text counts in the mean. */
const LATEST = 0.1;
/** One is embedded while the next one lies ready, so that the thread is never idle between them. */
const AT_THREAD = 2;

/** More texts wait than can be embedded in good time. */
export class EmbeddingBusyError extends Error {}

/** A worker thread with the model, started when it is first needed and again after it died. */
export class EmbeddingWorker {
  private worker: Promise<Worker> | undefined;
  private readonly waiting: Waiting[] = [];
  private readonly atThread = new Map<number, Waiting>();
  private lastId = 0;
  private meanMs = USUAL_MS;
  private newest: Promise<unknown> | undefined;
  private lastFailure: Error | undefined;

  constructor(private readonly settings: WorkerSettings) {}

  /** How many texts wait for the thread or are there. */
  get busyWith(): number {
    return this.waiting.length + this.atThread.size;
  }

  /** Why there is no thread, until one has started again. */
  get failure(): Error | undefined {
    return this.lastFailure;
  }

  /**
   * Texts that are of use only together: all of them are taken or none, and always when no others wait.
   * @throws EmbeddingBusyError, the reason of `signal`, or Error when the model can't be loaded or the worker dies
   */
  embedAll(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    this.dropAbandoned();
    if (this.busyWith * this.meanMs > MAX_WAIT_MS) {
      return Promise.reject(new EmbeddingBusyError('Too many texts wait to be embedded'));
    }
    const wait = (text: string): Promise<Float32Array> =>
      new Promise((resolve, reject) => this.waiting.push({ text, signal, resolve, reject }));
    const asked = Promise.all(texts.map(wait));
    this.newest = asked;
    void this.handOver();
    return asked;
  }

  /** One text. @throws as embedAll */
  async embed(text: string, signal?: AbortSignal): Promise<Float32Array> {
    const [vector] = await this.embedAll([text], signal);
    return vector as Float32Array;
  }

  /** Waits until no text waits any more, and not much longer than `withinMs`. */
  async idle(withinMs: number): Promise<void> {
    const until = performance.now() + withinMs;
    while (this.busyWith > 0 && performance.now() < until) await Promise.allSettled([this.newest]);
  }

  async close(): Promise<void> {
    const worker = await this.worker?.catch(() => undefined);
    await worker?.terminate();
  }

  private async handOver(): Promise<void> {
    const worker = await (this.worker ??= this.start()).catch((error: Error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error);
    });
    this.dropAbandoned();
    while (worker && this.atThread.size < AT_THREAD) {
      const next = this.waiting.shift();
      if (!next) return;
      const id = ++this.lastId;
      this.atThread.set(id, next);
      worker.postMessage({ id, text: next.text } satisfies WorkerRequest);
    }
  }

  private dropAbandoned(): void {
    for (let next = this.waiting[0]; next?.signal?.aborted; next = this.waiting[0]) {
      this.waiting.shift();
      next.reject(next.signal.reason as Error);
    }
  }

  private start(): Promise<Worker> {
    return new Promise((resolve, reject) => {
      const worker = createWorker(new URL('./embedding.worker', import.meta.url), { workerData: this.settings });
      // The service may end while the worker waits.
      worker.unref();
      let state: 'loading' | 'loaded' | 'ended' = 'loading';
      const end = (error: Error): void => {
        // Both events tell of the same death, and there may be another worker by the second.
        if (state === 'ended') return;
        const goOn = state === 'loaded';
        state = 'ended';
        this.worker = undefined;
        this.lastFailure = error;
        reject(error);
        for (const { reject: refuse } of this.atThread.values()) refuse(error);
        this.atThread.clear();
        if (goOn && this.waiting.length > 0) void this.handOver();
      };
      worker.on('error', end);
      worker.on('exit', (code) => end(new Error(`The embedding worker ended with code ${code}`)));
      worker.on('message', (answer: WorkerAnswer) => {
        if ('loaded' in answer) {
          state = 'loaded';
          this.lastFailure = undefined;
          return resolve(worker);
        }
        // Documents are done for now: what the service itself read and stored for them goes as well.
        if ('put_away' in answer) return collectGarbage();
        const waiting = this.atThread.get(answer.id);
        this.atThread.delete(answer.id);
        if ('error' in answer) waiting?.reject(new Error(answer.error));
        else {
          this.meanMs += LATEST * (answer.ms - this.meanMs);
          waiting?.resolve(answer.vector);
        }
        void this.handOver();
      });
    });
  }
}
