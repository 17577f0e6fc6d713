import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem } from './api-problem';
import { authorisedFetch, type Authorisation } from './authorised-fetch';
import type { components, paths } from './generated/schema';
import { readEventStream, type StreamEvent } from './read-event-stream';

export type Schemas = components['schemas'];

export interface ApiClientOptions extends Authorisation {
  /** Address of the gateway, e.g. `https://api.example.com`. */
  readonly baseUrl: string;
}

interface Listening {
  method: 'GET';
  body?: undefined;
  headers?: { 'x-chat-session': string };
}

/** The routes that answer with Server-Sent Events, and what they take. */
interface EventRoutes {
  '/api/chat/outbound/stream': { method: 'POST'; body: Schemas['ChatMessageRequest']; headers?: undefined };
  '/api/chat/inbound/stream': { method: 'POST'; body: Schemas['SupportMessageRequest']; headers?: undefined };
  '/api/chat/outbound/live': Listening;
  '/api/chat/inbound/live': Listening;
  '/api/crm/events': Listening;
}

export interface ApiClient extends Client<paths> {
  /** Throws an ApiProblem when it is refused, cut off, or the server reports an error on the way. */
  streamEvents<Path extends keyof EventRoutes>(
    path: Path,
    options: EventRoutes[Path] & { readonly signal?: AbortSignal },
  ): AsyncGenerator<StreamEvent>;
}

/** A typed client of every route, for browsers and Node. Whatever is no success is thrown as an ApiProblem. */
export function createApiClient({ baseUrl, ...authorisation }: ApiClientOptions): ApiClient {
  const root = baseUrl.replace(/(?<!\/)\/+$/, '');
  const send = authorisedFetch(authorisation);
  const client = createClient<paths>({ baseUrl: root, fetch: send });

  async function* streamEvents<Path extends keyof EventRoutes>(
    path: Path,
    { method, body, headers, signal }: EventRoutes[Path] & { readonly signal?: AbortSignal },
  ): AsyncGenerator<StreamEvent> {
    const request = new Request(root + path, {
      method,
      headers: { ...headers, accept: 'text/event-stream', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(signal ? { signal } : {}),
    });
    const response = await send(request);
    if (!response.body) throw ApiProblem.unreachable();
    yield* readEventStream(response.body, signal);
  }

  return Object.assign(client, { streamEvents });
}

/** The answer itself: `await dataOf(api.GET('/api/auth/me'))`. */
export async function dataOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) throw ApiProblem.from(502, undefined);
  return data;
}
