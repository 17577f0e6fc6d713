/** Hands values from callbacks to one reader, who waits for each and no longer than it says. */
export class Inbox<T> {
  private readonly waiting: T[] = [];
  private wake: () => void = () => undefined;

  put(value: T): void {
    this.waiting.push(value);
    this.wake();
  }

  /** Forgets what was not taken. */
  clear(): void {
    this.waiting.length = 0;
  }

  /** The next value, or `otherwise` when none comes in time or the signal aborts. */
  async take<U>(ms: number, signal: AbortSignal, otherwise: U): Promise<T | U> {
    if (this.waiting.length === 0 && !signal.aborted) await this.arrival(ms, signal);
    const [value] = this.waiting.splice(0, 1);
    return value === undefined || signal.aborted ? otherwise : value;
  }

  private arrival(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(), ms);
      this.wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', this.wake);
        this.wake = () => undefined;
        resolve();
      };
      signal.addEventListener('abort', this.wake, { once: true });
    });
  }
}
