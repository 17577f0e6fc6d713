/** Hands values from callbacks to one reader. A reader that falls too far behind is cut off, and reads anew. */
export class BoundedQueue<T> implements AsyncIterable<T> {
  private readonly waiting: T[] = [];
  private ended = false;
  private wake: () => void = () => undefined;

  constructor(private readonly max: number) {}

  push(value: T): void {
    if (this.ended) return;
    if (this.waiting.length >= this.max) return this.end();
    this.waiting.push(value);
    this.wake();
  }

  /** The reader gets what is waiting, and then the end. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      while (this.waiting.length > 0) yield this.waiting.shift() as T;
      if (this.ended) return;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
