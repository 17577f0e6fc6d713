import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/** What a load balancer does: asks the gateways whether they are ready, and gives those that are in turn. */
export class Balancer {
  private readonly ready: Map<string, boolean>;
  private readonly closing = new AbortController();
  private turn = 0;

  constructor(private readonly urls: readonly string[]) {
    this.ready = new Map(urls.map((url) => [url, true]));
    for (const url of urls) void this.watch(url);
  }

  next(): string {
    const ready = this.urls.filter((url) => this.ready.get(url));
    const url = ready[this.turn++ % ready.length];
    if (!url) throw new Error('no gateway is ready');
    return url;
  }

  /** Whether each is ready. */
  states(): boolean[] {
    return [...this.ready.values()];
  }

  close(): void {
    this.closing.abort();
  }

  private async watch(url: string): Promise<void> {
    while (!this.closing.signal.aborted) {
      const isReady = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
        async (response) => {
          await response.body?.cancel();
          return response.ok;
        },
        () => false,
      );
      this.ready.set(url, isReady);
      await pause(LOOK_EVERY_MS);
    }
  }
}
