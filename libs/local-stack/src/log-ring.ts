/** The last lines a process wrote, and no more of them than `capacity`. */
export class LogRing {
  private readonly kept: string[] = [];
  private rest = '';

  constructor(private readonly capacity = 500) {}

  /** Takes a piece of output, which may end in the middle of a line. */
  write(piece: string): void {
    const lines = (this.rest + piece).split('\n');
    // A process that never ends its line must not fill our memory.
    this.rest = (lines.pop() ?? '').slice(-10_000);
    for (const line of lines) this.keep(line);
  }

  lines(): string[] {
    return this.rest ? [...this.kept, this.rest] : [...this.kept];
  }

  private keep(line: string): void {
    if (!line.trim()) return;
    this.kept.push(line);
    if (this.kept.length > this.capacity) this.kept.shift();
  }
}
