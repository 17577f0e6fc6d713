import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { DeepgramLiveStream, type RecordedStream } from './deepgram-live-stream';
import { errorBody, type DeepgramErrorReply, type DeepgramReply, type Heard, type Spoken } from './deepgram-reply';

export type DeepgramRoute = 'listen' | 'speak' | 'live';

export interface DeepgramRequest {
  readonly route: DeepgramRoute;
  readonly query: URLSearchParams;
  readonly contentType: string | undefined;
  /** The recording, or the JSON of a text; empty for a live stream. */
  readonly body: Buffer;
  /** True when the client went away before it had the whole answer. */
  readonly leftEarly: Promise<boolean>;
}

interface Scripted {
  readonly route: DeepgramRoute;
  readonly reply: DeepgramReply;
}

/** A load test must not fill the memory; older records are dropped. */
const KEPT = 500;

/** Starts a server on the loopback interface that speaks Deepgram's protocols: listen and speak over HTTP, listen over a WebSocket. */
export async function startDeepgramStandIn({
  apiKey = `dg-stand-in-${randomUUID()}`,
  port = 0,
} = {}): Promise<DeepgramStandIn> {
  const standIn = new DeepgramStandIn(apiKey);
  await standIn.listen(port);
  return standIn;
}

export class DeepgramStandIn {
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #script: Scripted[] = [];
  readonly #requests: DeepgramRequest[] = [];
  readonly #streams: RecordedStream[] = [];
  /** What it answers when nothing is scripted. */
  respondWith: (request: DeepgramRequest) => DeepgramReply = usualReply;

  constructor(readonly apiKey: string) {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
    this.#server.on('upgrade', (request, socket, head) => {
      this.#upgrade(request, socket, head);
    });
  }

  /** The base URL for clients. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What was asked for, oldest first. */
  get requests(): readonly DeepgramRequest[] {
    return this.#requests;
  }

  /** The live streams, oldest first. */
  get streams(): readonly RecordedStream[] {
    return this.#streams;
  }

  /** Each reply is given once, to the next request of its route. */
  script(route: DeepgramRoute, ...replies: readonly DeepgramReply[]): void {
    this.#script.push(...replies.map((reply) => ({ route, reply })));
  }

  /** Forgets script and records, so that tests may share one server. */
  reset(): void {
    for (const list of [this.#script, this.#requests, this.#streams]) list.length = 0;
    this.respondWith = usualReply;
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = randomUUID();
    response.setHeader('dg-request-id', id);
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const body = await buffer(request);
    const route = request.method === 'POST' ? routes[pathname] : undefined;
    if (!this.#knows(request)) return sendError(response, { kind: 'error', status: 401 }, id);
    if (!route) return sendError(response, { kind: 'error', status: 400, message: `No such path: ${pathname}` }, id);
    const recorded: DeepgramRequest = {
      route,
      query: searchParams,
      contentType: request.headers['content-type'],
      body,
      leftEarly: new Promise((resolve) => response.once('close', () => resolve(!response.writableFinished))),
    };
    const reply = this.#replyTo(recorded);
    if (reply.delayMs) await wait(reply.delayMs);
    await this.#give(reply, recorded, response, id);
  }

  async #give(reply: DeepgramReply, request: DeepgramRequest, response: ServerResponse, id: string): Promise<void> {
    switch (reply.kind) {
      case 'error':
        return sendError(response, reply, id);
      case 'heard':
        return sendJson(response, 200, transcript(reply, id));
      case 'spoken':
        return sendAudio(response, reply, request);
      case 'bad_json':
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"metadata": {"dur');
        return;
      case 'hang':
        if (reply.after !== undefined)
          response.writeHead(200, audioHeaders(request)).write(Buffer.alloc(reply.after, 1));
        return;
      case 'cut':
        response.writeHead(200, request.route === 'speak' ? audioHeaders(request) : { 'content-length': '4000' });
        // The bytes must be on their way before the socket goes, else the client sees a refused connection.
        response.write(Buffer.alloc(reply.after ?? 1, 32), () => response.socket?.destroy());
        return;
      case 'live':
        return sendError(response, { kind: 'error', status: 400, message: 'Scripted for a live stream' }, id);
    }
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const refuse = (status: number): void => {
      socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
    };
    if (pathname !== '/v1/listen') return refuse(404);
    if (!this.#knows(request)) return refuse(401);
    const recorded: DeepgramRequest = {
      route: 'live',
      query: searchParams,
      contentType: undefined,
      body: Buffer.alloc(0),
      leftEarly: Promise.resolve(false),
    };
    const reply = this.#replyTo(recorded);
    if (reply.kind === 'error') return refuse(reply.status);
    if (reply.kind === 'hang') return;
    this.#sockets.handleUpgrade(request, socket, head, (client) => {
      const stream = new DeepgramLiveStream(client, reply.kind === 'live' ? reply : { kind: 'live', words: [] });
      this.#streams.push(stream.recorded);
    });
  }

  #knows(request: IncomingMessage): boolean {
    return request.headers.authorization === `Token ${this.apiKey}`;
  }

  #replyTo(request: DeepgramRequest): DeepgramReply {
    this.#requests.push(request);
    if (this.#requests.length > KEPT) this.#requests.shift();
    const index = this.#script.findIndex(({ route }) => route === request.route);
    return this.#script.splice(index, index < 0 ? 0 : 1)[0]?.reply ?? this.respondWith(request);
  }
}

const routes: Readonly<Record<string, DeepgramRoute>> = { '/v1/listen': 'listen', '/v1/speak': 'speak' };

const usualReply = ({ route }: DeepgramRequest): DeepgramReply =>
  route === 'speak'
    ? { kind: 'spoken' }
    : route === 'live'
      ? { kind: 'live', words: [{ afterBytes: 1, text: 'Hello there.', final: true, speechFinal: true }] }
      : { kind: 'heard', text: 'Hello there.' };

function transcript({ text, confidence = 0.98, language = 'en', seconds = 2 }: Heard, request_id: string): object {
  const words = text.split(' ').map((word, i) => ({ word, start: i * 0.3, end: i * 0.3 + 0.25, confidence }));
  return {
    metadata: {
      ...{ transaction_key: 'deprecated', request_id, sha256: '0'.repeat(64), created: new Date(0).toISOString() },
      ...{ duration: seconds, channels: 1, models: [request_id], model_info: {} },
    },
    results: {
      channels: [
        {
          alternatives: [
            { transcript: text, confidence: text === '' ? 0 : confidence, words: text === '' ? [] : words },
          ],
          detected_language: language,
          language_confidence: 0.99,
        },
      ],
    },
  };
}

const audioHeaders = ({ query }: DeepgramRequest): Record<string, string> => ({
  'content-type': query.get('encoding') === 'linear16' ? 'audio/l16;rate=24000' : 'audio/mpeg',
  'transfer-encoding': 'chunked',
});

async function sendAudio(
  response: ServerResponse,
  { pieces, pieceDelayMs }: Spoken,
  request: DeepgramRequest,
): Promise<void> {
  const { text = '' } = JSON.parse(request.body.toString('utf8')) as { text?: string };
  response.writeHead(200, audioHeaders(request));
  for (const piece of pieces ?? [Buffer.from(`[${text}]`)]) {
    response.write(piece);
    if (pieceDelayMs) await wait(pieceDelayMs);
    if (response.destroyed) return;
  }
  response.end();
}

function sendError(response: ServerResponse, reply: DeepgramErrorReply, id: string): void {
  if (reply.retryAfterSeconds !== undefined) response.setHeader('retry-after', String(reply.retryAfterSeconds));
  sendJson(response, reply.status, errorBody(reply, id));
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
