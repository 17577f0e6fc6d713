/** Longer than a stream of events takes to open; then the board is worth more than certainty. */
const PATIENCE_MS = 1_000;

/**
 * Lets the first read of a live page wait for the stream of changes: so nothing is missed between the two, and it is
 * read once.
 */
export class FirstRead {
  private begun = false;
  private isConnected = false;
  private go: () => void = () => undefined;

  /** Resolves when the read may begin: at once but for the first. */
  async begin(signal: AbortSignal): Promise<void> {
    if (!this.isConnected && !this.begun) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PATIENCE_MS);
        this.go = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    // One that was given up has read nothing.
    if (!signal.aborted) this.begun = true;
  }

  /** The stream is open. Whether the first read begins only now, and so sees all that was before. */
  connected(): boolean {
    const isInTime = !this.begun;
    this.isConnected = true;
    this.go();
    return isInTime;
  }
}
