/** Acts once nothing has happened for a while; when something always happens, at the latest after a longer while. */
export class SettledTimer {
  private first: number | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly wait: { readonly afterMs: number; readonly latestMs: number },
    /** Must not fail: nobody waits for it. */
    private readonly act: () => Promise<void>,
  ) {}

  /** Something happened. */
  restart(): void {
    this.first ??= Date.now();
    clearTimeout(this.timer);
    const left = this.first + this.wait.latestMs - Date.now();
    this.timer = setTimeout(
      () => {
        this.first = undefined;
        void this.act();
      },
      Math.max(0, Math.min(this.wait.afterMs, left)),
    );
  }

  /** It acts no more. True when it still would have. */
  cancel(): boolean {
    clearTimeout(this.timer);
    const waiting = this.first !== undefined;
    this.first = undefined;
    return waiting;
  }
}
