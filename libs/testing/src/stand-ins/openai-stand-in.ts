import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { OpenAiExchange, type RecordedRequest, sendError, sendJson } from './openai-exchange';
import { apiError, type OpenAiReply, wrongKey } from './openai-reply';
import { requestFault } from './openai-request';
import { isJsonObject, type JsonObject } from './strict-schema';

export interface OpenAiStandInOptions {
  /** Any free one where left out. */
  readonly port?: number;
  readonly apiKey?: string;
  readonly models?: readonly string[];
}

export interface Scripted {
  /** What the request must be; its messages play no part, so a reply never depends on a prompt's wording. */
  readonly when?: { readonly stream?: boolean; readonly schema?: string };
  readonly reply: OpenAiReply;
}

/** For load tests and scripted conversations: answers what no scripted reply fits. */
export type Responder = (request: RecordedRequest) => OpenAiReply | undefined;

/** A load test must not fill the memory; older records are dropped. */
const REQUESTS_KEPT = 2_000;

/** Starts a server on the loopback interface that speaks the protocol of OpenAI's chat completions. */
export async function startOpenAiStandIn(options: OpenAiStandInOptions = {}): Promise<OpenAiStandIn> {
  const standIn = new OpenAiStandIn(options.apiKey ?? `sk-stand-in-${randomUUID()}`, options.models ?? ['gpt-4o-mini']);
  await standIn.listen(options.port ?? 0);
  return standIn;
}

export class OpenAiStandIn {
  readonly #server: Server;
  readonly #script: Scripted[] = [];
  readonly #unexpected: string[] = [];
  #requests: RecordedRequest[] = [];
  #responder: Responder | undefined;

  constructor(
    readonly apiKey: string,
    private readonly models: readonly string[],
  ) {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => this.#fail(response, error));
    });
  }

  /** The base URL for clients, with the version path. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/v1`;
  }

  /** The chat completions asked for, oldest first. */
  get requests(): readonly RecordedRequest[] {
    return this.#requests;
  }

  /** Each reply is given once, to the first request that it fits. */
  script(...replies: readonly Scripted[]): void {
    this.#script.push(...replies);
  }

  respondWith(responder: Responder): void {
    this.#responder = responder;
  }

  /** Throws when a request came that no reply was scripted for, or a scripted reply was not asked for. */
  assertAllExpected(): void {
    const unused = this.#script.map(({ when, reply }) => `not asked for: ${reply.kind} ${JSON.stringify(when ?? {})}`);
    const complaints = [...this.#unexpected, ...unused];
    if (complaints.length > 0) throw new Error(`OpenAI stand-in: ${complaints.join('; ')}`);
  }

  /** Forgets script, responder and records, so that tests may share one server. */
  reset(): void {
    this.#script.length = 0;
    this.#unexpected.length = 0;
    this.#requests = [];
    this.#responder = undefined;
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve, reject) => {
      this.#server.close((error) => (error ? reject(error) : resolve()));
    });
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-request-id', `req_${randomUUID().replaceAll('-', '')}`);
    const key = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    if (key !== this.apiKey) return sendError(response, wrongKey(key));

    const route = `${request.method ?? ''} ${request.url ?? ''}`;
    if (route === 'GET /v1/models') {
      const data = this.models.map((id) => ({ id, object: 'model', created: 1_721_172_741, owned_by: 'system' }));
      return sendJson(response, 200, { object: 'list', data });
    }
    if (route !== 'POST /v1/chat/completions') {
      const error = apiError(`Invalid URL (${route})`, 'invalid_request_error', null);
      return sendError(response, { status: 404, headers: {}, error });
    }
    return this.#complete(await text(request), response);
  }

  async #complete(raw: string, response: ServerResponse): Promise<void> {
    const body = parse(raw);
    if (!body) {
      const error = apiError('We could not parse the JSON body of your request.', 'invalid_request_error', null);
      return sendError(response, { status: 400, headers: {}, error });
    }
    const fault = requestFault(body, this.models);
    if (fault) {
      const error = apiError(fault.message, 'invalid_request_error', fault.code, fault.param);
      return sendError(response, { status: fault.status, headers: {}, error });
    }
    const recorded = this.#record(body, response);
    const reply = this.#replyTo(recorded);
    if (!reply) {
      const what = `stream=${recorded.stream} schema=${recorded.schema ?? 'none'}`;
      this.#unexpected.push(`unexpected request: ${what}`);
      const error = apiError(`No reply was scripted for ${what}`, 'server_error', null);
      return sendError(response, { status: 500, headers: {}, error });
    }
    return new OpenAiExchange(recorded, response).give(reply, this.apiKey);
  }

  #record(body: JsonObject, response: ServerResponse): RecordedRequest {
    const recorded: RecordedRequest = {
      body,
      stream: body['stream'] === true,
      schema: schemaName(body),
      leftEarly: new Promise((resolve) => response.once('close', () => resolve(!response.writableFinished))),
    };
    this.#requests.push(recorded);
    if (this.#requests.length > REQUESTS_KEPT) this.#requests.shift();
    return recorded;
  }

  #replyTo(request: RecordedRequest): OpenAiReply | undefined {
    const index = this.#script.findIndex(
      ({ when }) =>
        (when?.stream === undefined || when.stream === request.stream) &&
        (when?.schema === undefined || when.schema === request.schema),
    );
    return index < 0 ? this.#responder?.(request) : this.#script.splice(index, 1)[0]?.reply;
  }

  #fail(response: ServerResponse, error: unknown): void {
    this.#unexpected.push(`failed: ${String(error)}`);
    response.destroy();
  }
}

function parse(raw: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function schemaName(body: JsonObject): string | undefined {
  const format = body['response_format'];
  const declared = isJsonObject(format) ? format['json_schema'] : undefined;
  return isJsonObject(declared) ? String(declared['name']) : undefined;
}
