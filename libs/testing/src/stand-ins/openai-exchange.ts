import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { chunks, completion, unfinishedChunks } from './openai-completion';
import { errorReply, type ErrorReply, type OpenAiAnswer, type OpenAiReply } from './openai-reply';
import { isJsonObject, type JsonObject } from './strict-schema';

/** A request that was well-formed enough to be answered by script. */
export interface RecordedRequest {
  readonly body: JsonObject;
  readonly stream: boolean;
  /** Name of the JSON schema that the answer must fit. */
  readonly schema: string | undefined;
  /** True when the client went away before it had the whole answer. */
  readonly leftEarly: Promise<boolean>;
}

/** One request and the reply to it. */
export class OpenAiExchange {
  readonly #id = `chatcmpl-${randomUUID().replaceAll('-', '')}`;
  readonly #model: string;
  readonly #gone = new AbortController();

  constructor(
    private readonly request: RecordedRequest,
    private readonly response: ServerResponse,
  ) {
    this.#model = String(request.body['model']);
    response.once('close', () => this.#gone.abort());
  }

  async give(reply: OpenAiReply, apiKey: string): Promise<void> {
    await this.#pause(reply.delayMs);
    if (this.#gone.signal.aborted) return;

    switch (reply.kind) {
      case 'rate_limited':
      case 'quota_exhausted':
      case 'server_error':
      case 'bad_request':
      case 'key_revoked':
        return sendError(this.response, errorReply(reply, apiKey));
      case 'hang':
        if (this.request.stream && reply.after) this.#begin(reply.after);
        return;
      case 'cut':
        return this.#cut(reply.after ?? []);
      case 'bad_json':
        return this.#badJson();
      default:
        return this.#answer(reply);
    }
  }

  async #answer(answer: OpenAiAnswer): Promise<void> {
    const promptLength = JSON.stringify(this.request.body['messages']).length;
    const envelope = { id: this.#id, model: this.#model, answer, promptLength };
    if (!this.request.stream) return sendJson(this.response, 200, completion(envelope));

    const options = this.request.body['stream_options'];
    const includeUsage = isJsonObject(options) && options['include_usage'] === true;
    const deltaDelayMs = answer.kind === 'text' ? answer.deltaDelayMs : undefined;
    this.#beginEvents();
    for (const chunk of chunks(envelope, includeUsage)) {
      this.#event(chunk);
      await this.#pause(deltaDelayMs);
      if (this.#gone.signal.aborted) return;
    }
    this.response.end('data: [DONE]\n\n');
  }

  #cut(after: readonly string[]): void {
    if (this.request.stream) this.#begin(after);
    else {
      this.response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
      this.response.write(`{"id": "${this.#id}", "object": "chat.completion", "choices": [{"index": 0, "mess`);
    }
    // The bytes must be on their way before the socket goes, else the client sees a refused connection.
    this.response.write('\n', () => this.response.socket?.destroy());
  }

  #badJson(): void {
    const half = `{"id": "${this.#id}", "object": `;
    if (this.request.stream) {
      this.#beginEvents();
      this.response.end(`data: ${half}\n\ndata: [DONE]\n\n`);
    } else {
      this.response.writeHead(200, { 'content-type': 'application/json' });
      this.response.end(half);
    }
  }

  #begin(deltas: readonly string[]): void {
    this.#beginEvents();
    for (const chunk of unfinishedChunks({ id: this.#id, model: this.#model }, deltas)) this.#event(chunk);
  }

  #beginEvents(): void {
    this.response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  }

  #event(chunk: Record<string, unknown>): void {
    this.response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  }

  async #pause(ms: number | undefined): Promise<void> {
    if (!ms) return;
    // A client that has gone ends the pause; the caller looks whether it has.
    await wait(ms, undefined, { signal: this.#gone.signal }).catch(() => undefined);
  }
}

export function sendError(response: ServerResponse, { status, headers, error }: ErrorReply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  sendJson(response, status, { error });
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
