import { createParser } from 'eventsource-parser';

export interface SeenChange {
  readonly event: string;
  readonly id: string;
  readonly current?: Readonly<Record<string, unknown>>;
}

/** A browser window on the CRM: listens to what changes, and keeps what it has seen. */
export class Dashboard {
  private readonly changes: SeenChange[] = [];
  private readonly closing = new AbortController();
  private ended: Promise<void> = Promise.resolve();

  /** Resolves when the gateway has begun to answer: nothing that happens afterwards is missed. */
  static async open(gatewayUrl: string, token: string): Promise<Dashboard> {
    const dashboard = new Dashboard();
    const response = await fetch(`${gatewayUrl}/api/crm/events`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      signal: dashboard.closing.signal,
    });
    if (!response.ok || !response.body) throw new Error(`The events of the CRM answered ${response.status}`);
    dashboard.ended = dashboard.listen(response.body);
    return dashboard;
  }

  /** What was seen of one lead or deal, oldest first. */
  seenOf(id: string): readonly SeenChange[] {
    return this.changes.filter((change) => change.id === id);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.ended;
  }

  private async listen(body: ReadableStream<Uint8Array>): Promise<void> {
    const parser = createParser({
      onEvent: ({ event = 'message', data }) =>
        this.changes.push({ event, ...(JSON.parse(data) as Omit<SeenChange, 'event'>) }),
    });
    const decoder = new TextDecoder();
    try {
      for await (const bytes of body) parser.feed(decoder.decode(bytes, { stream: true }));
    } catch (error) {
      if (!this.closing.signal.aborted) throw error;
    }
  }
}
