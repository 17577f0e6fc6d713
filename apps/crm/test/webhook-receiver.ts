import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedMessage {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the server does with a request to one of its paths. */
type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

/** A server of somebody else that is sent webhooks. It answers 204, unless a path was told to behave otherwise. */
export class WebhookReceiver {
  readonly received: ReceivedMessage[] = [];
  private readonly behaviours = new Map<string, Behaviour>();
  private readonly server = createServer((request, response) => void this.take(request, response));

  static async start(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  url(path: `/${string}`): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  on(path: `/${string}`, behaviour: Behaviour): void {
    this.behaviours.set(path, behaviour);
  }

  /** All that came to a path. */
  at(path: `/${string}`): readonly ReceivedMessage[] {
    return this.received.filter((message) => message.path === path);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const path = request.url ?? '';
    this.received.push({ path, headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
    const behave = this.behaviours.get(path) ?? ((answer: ServerResponse) => answer.writeHead(204).end());
    behave(response, request);
  }
}
