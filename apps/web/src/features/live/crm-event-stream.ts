import { keepListening, type StreamEvent } from '@abbotsford/api-client';
import { parseCrmEvent, type CrmEvent } from './crm-event';

export type LiveStatus = 'connecting' | 'live' | 'lost';

export interface CrmEventListener {
  onConnect: () => void;
  onEvent: (event: CrmEvent) => void;
  onLost: () => void;
}

type Open = (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;

/** One stream of changes for all parts of a page that listen: a browser opens few connections to one place. */
export class CrmEventStream {
  private readonly listeners = new Set<CrmEventListener>();
  private running: AbortController | null = null;
  private status: LiveStatus = 'connecting';

  constructor(private readonly open: Open) {}

  /** Who comes while it is open is connected at once. Gives what ends the listening. */
  subscribe(listener: CrmEventListener): () => void {
    this.listeners.add(listener);
    if (!this.running) this.start();
    else if (this.status === 'lost') listener.onLost();
    else if (this.status === 'live') {
      queueMicrotask(() => {
        if (this.status === 'live' && this.listeners.has(listener)) listener.onConnect();
      });
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  }

  private start(): void {
    const running = new AbortController();
    this.running = running;
    this.status = 'connecting';
    const listening = {
      open: this.open,
      onConnect: () => this.become('live', (one) => one.onConnect()),
      onEvent: (message: StreamEvent) => {
        const event = parseCrmEvent(message);
        for (const one of [...this.listeners]) one.onEvent(event);
      },
      onLost: () => this.become('lost', (one) => one.onLost()),
    };
    void keepListening(listening, running.signal).then(() => {
      // It was refused: whoever comes next, signed in anew, tries again.
      if (this.running === running) this.running = null;
    });
  }

  private become(status: LiveStatus, tell: (listener: CrmEventListener) => void): void {
    this.status = status;
    for (const one of [...this.listeners]) tell(one);
  }

  private stop(): void {
    this.running?.abort();
    this.running = null;
  }
}
