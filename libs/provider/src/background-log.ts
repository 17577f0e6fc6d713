/** Where calls are written; the owner of the database implements it. */
export interface CallLog<Entry> {
  write(entry: Entry): Promise<void>;
}

/**
 * Writes without keeping the caller waiting and without failing it. At most `maxPending` writes are under way: past
 * that an entry is dropped and reported, since a slow database must not fill the memory.
 */
export class BackgroundLog<Entry extends { readonly request_id: string }> {
  readonly #pending = new Set<Promise<void>>();

  constructor(
    private readonly log: CallLog<Entry>,
    private readonly onError: (error: unknown) => void,
    private readonly maxPending = 256,
  ) {}

  write(entry: Entry): void {
    if (this.#pending.size >= this.maxPending) {
      this.onError(
        new Error(`api_logger is behind by ${this.maxPending} entries: one was dropped (request ${entry.request_id})`),
      );
      return;
    }
    const written: Promise<void> = this.#write(entry).finally(() => this.#pending.delete(written));
    this.#pending.add(written);
  }

  /** Resolves when everything written so far is stored or reported. */
  async drain(): Promise<void> {
    await Promise.all(this.#pending);
  }

  async #write(entry: Entry): Promise<void> {
    try {
      await this.log.write(entry);
    } catch (error) {
      this.onError(error);
    }
  }
}
