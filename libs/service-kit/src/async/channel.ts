/** Hands values from callbacks to one reader, in their order. */
export class Channel<T> implements AsyncIterable<T> {
  private readonly waiting: T[] = [];
  private outcome: 'ended' | { readonly error: unknown } | undefined;
  private wake: () => void = () => undefined;

  /** @param max a reader that falls further behind is cut off; without it, whoever pushes knows an end */
  constructor(private readonly max = Infinity) {}

  push(value: T): void {
    if (this.outcome) return;
    if (this.waiting.length >= this.max) return this.end();
    this.waiting.push(value);
    this.wake();
  }

  /** The reader gets what is waiting, and then the end. */
  end(): void {
    this.finish('ended');
  }

  /** The reader gets what is waiting, and then the error. */
  fail(error: unknown): void {
    this.finish({ error });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      while (this.waiting.length > 0) yield this.waiting.shift() as T;
      if (this.outcome === 'ended') return;
      if (this.outcome) throw this.outcome.error;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  private finish(outcome: 'ended' | { readonly error: unknown }): void {
    this.outcome ??= outcome;
    this.wake();
  }
}
