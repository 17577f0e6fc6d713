import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** How the next request for a session goes wrong; `code`: LiveAvatar's own way to refuse inside a 200. */
export type AvatarFault =
  | { readonly kind: 'error'; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'bad_json' };

export interface AvatarRequest {
  readonly path: string;
  readonly body: unknown;
}

/** Starts a server on the loopback interface that speaks HeyGen's and LiveAvatar's protocols, as far as sessions are made and ended. */
export async function startAvatarStandIn(apiKey = `avatar-stand-in-${randomUUID()}`): Promise<AvatarStandIn> {
  const standIn = new AvatarStandIn(apiKey);
  await standIn.listen();
  return standIn;
}

export class AvatarStandIn {
  /** What was asked for, oldest first. */
  readonly requests: AvatarRequest[] = [];
  /** Tokens whose sessions were ended. */
  readonly ended: string[] = [];
  private readonly faults: AvatarFault[] = [];
  private readonly tokens = new Set<string>();
  private readonly server: Server;

  constructor(readonly apiKey: string) {
    this.server = createServer((request, response) => {
      this.serve(request, response).catch(() => response.destroy());
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Each is met once, by the next request for a session. */
  fail(...faults: readonly AvatarFault[]): void {
    this.faults.push(...faults);
  }

  reset(): void {
    for (const list of [this.requests, this.ended, this.faults]) list.length = 0;
    this.tokens.clear();
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const body = await json(request);
    this.requests.push({ path, body });
    switch (path) {
      case '/v1/streaming.create_token':
        return this.open(request, response, (token) => ({ error: null, data: { token } }));
      case '/v1/sessions/token':
        return this.open(request, response, (session_token) => ({
          code: 100,
          message: 'Session token created successfully',
          data: { session_id: randomUUID(), session_token },
        }));
      case '/v1/streaming.stop':
      case '/v1/sessions/stop':
        return this.end(request, response);
      default:
        return send(response, 404, { message: `No such path: ${path}` });
    }
  }

  private open(request: IncomingMessage, response: ServerResponse, answer: (token: string) => object): void {
    if (request.headers['x-api-key'] !== this.apiKey) return send(response, 401, { message: 'Unauthorized' });
    const fault = this.faults.shift();
    if (fault) return meet(fault, response);
    const token = Buffer.from(JSON.stringify({ session: randomUUID() })).toString('base64url');
    this.tokens.add(token);
    send(response, 200, answer(token));
  }

  private end(request: IncomingMessage, response: ServerResponse): void {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!this.tokens.delete(token)) return send(response, 401, { message: 'Unauthorized' });
    this.ended.push(token);
    send(response, 200, { code: 1_000, message: 'success', data: null });
  }
}

function meet(fault: AvatarFault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'error':
      if (fault.retryAfterSeconds !== undefined) response.setHeader('retry-after', fault.retryAfterSeconds);
      return send(response, fault.status, { message: 'It went wrong' });
    case 'code':
      return send(response, 200, { code: fault.code, message: 'Insufficient credit', data: null });
    case 'hang':
      return undefined;
    case 'cut':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 });
      response.write('{"data":');
      return void setImmediate(() => response.destroy());
    case 'bad_json':
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end('<html>busy</html>');
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
