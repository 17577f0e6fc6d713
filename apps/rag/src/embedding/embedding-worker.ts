// A worker can load the native library again only after the main thread has it.
import 'onnxruntime-node';
import type { Worker } from 'node:worker_threads';
import { createWorker } from '../create-worker';
import type { WorkerAnswer, WorkerRequest, WorkerSettings } from './worker-messages';

interface Waiting {
  readonly resolve: (vector: Float32Array) => void;
  readonly reject: (error: Error) => void;
}

const MAX_WAITING = 256;

/** More texts wait than can be embedded in good time. */
export class EmbeddingBusyError extends Error {}

/** A worker thread with the model, started when it is first needed and again after it died. */
export class EmbeddingWorker {
  private worker: Promise<Worker> | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private newest: Promise<unknown> | undefined;

  constructor(private readonly settings: WorkerSettings) {}

  /** @throws EmbeddingBusyError, or Error when the model can't be loaded or the worker dies */
  async embed(text: string): Promise<Float32Array> {
    if (this.waiting.size >= MAX_WAITING) throw new EmbeddingBusyError('Too many texts wait to be embedded');
    this.worker ??= this.start();
    const worker = await this.worker;
    const id = ++this.lastId;
    const asked = new Promise<Float32Array>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, text } satisfies WorkerRequest);
    });
    this.newest = asked;
    return asked;
  }

  /** Waits until no text waits any more, and not much longer than `withinMs`. */
  async idle(withinMs: number): Promise<void> {
    const until = performance.now() + withinMs;
    while (this.waiting.size > 0 && performance.now() < until) await Promise.allSettled([this.newest]);
  }

  async close(): Promise<void> {
    const worker = await this.worker?.catch(() => undefined);
    await worker?.terminate();
  }

  private start(): Promise<Worker> {
    const worker = createWorker(new URL('./embedding.worker', import.meta.url), { workerData: this.settings });
    // The service may end while the worker waits.
    worker.unref();
    return new Promise((resolve, reject) => {
      const end = (error: Error): void => {
        this.worker = undefined;
        reject(error);
        for (const { reject: refuse } of this.waiting.values()) refuse(error);
        this.waiting.clear();
      };
      worker.on('error', end);
      worker.on('exit', (code) => end(new Error(`The embedding worker ended with code ${code}`)));
      worker.on('message', (answer: WorkerAnswer) => {
        if ('loaded' in answer) return resolve(worker);
        const waiting = this.waiting.get(answer.id);
        this.waiting.delete(answer.id);
        if ('error' in answer) waiting?.reject(new Error(answer.error));
        else waiting?.resolve(answer.vector);
      });
    });
  }
}
