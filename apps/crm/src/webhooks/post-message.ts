import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import type { DeliveryError } from '@abbotsford/contracts';
import type { Tried } from './domain/delivery';
import { readRetryAfter } from './domain/retry';

/** More of an answer is neither read nor kept. */
const ANSWER_BYTES = 1_024;

export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PostOptions {
  /** For all of it: finding the address, connecting, the answer. */
  readonly timeoutMs: number;
  /** Also by http, and to addresses of the own network. */
  readonly allowPrivate: boolean;
  /** Finds the address of a name; the system's own where it is left out. */
  readonly lookup?: LookupFunction;
}

/**
 * Posts a message and tells what came back; it never throws. The address is checked when the connection is made, so a
 * name may not lead elsewhere then than when it was looked at; redirects are not followed; a connection is used once.
 */
export function postMessage({ url, headers, body }: Message, options: PostOptions): Promise<Tried> {
  const { timeoutMs, allowPrivate, lookup } = options;
  const at = new Date();
  const target = new URL(url);
  const isSecure = target.protocol === 'https:';
  return new Promise((resolve) => {
    const done = (came: Partial<Tried>): void =>
      resolve({
        ...{ at, status: null, error: null, answer: null, retryAfterMs: null },
        ms: Date.now() - at.getTime(),
        ...came,
      });
    if (!isSecure && !allowPrivate) return done({ error: 'not_allowed' });
    const filter = { allowPrivateIPAddress: allowPrivate, allowMetaIPAddress: allowPrivate };
    const sending: RequestOptions = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Abbotsford-Webhooks/1', ...headers },
      agent: isSecure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter),
      signal: AbortSignal.timeout(timeoutMs),
      ...(lookup && { lookup }),
    };
    (isSecure ? overHttps : overHttp)(target, sending)
      .on('error', (error) => done({ error: whyFailed(error) }))
      .on('response', (response) => {
        void beginningOf(response).then((answer) =>
          done({
            status: response.statusCode ?? null,
            answer,
            retryAfterMs: readRetryAfter(response.headers['retry-after'], new Date()),
          }),
        );
      })
      .end(body);
  });
}

/** What is not there, because the connection broke or the time was over, changes nothing of the status. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length >= ANSWER_BYTES) break;
    }
  } catch {
    // Cut off.
  }
  return Buffer.concat(parts).subarray(0, ANSWER_BYTES).toString('utf8').slice(0, ANSWER_BYTES);
}

function whyFailed(error: Error & { readonly code?: unknown }): DeliveryError {
  if (error.name === 'AbortError') return 'timeout';
  // Of the agent's errors this is all that tells them from others.
  if (error.message.includes('is not allowed')) return 'not_allowed';
  return /CERT|^ERR_TLS|^UNABLE_TO_/.test(String(error.code)) ? 'certificate' : 'unreachable';
}
