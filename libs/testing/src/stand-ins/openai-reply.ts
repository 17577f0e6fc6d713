/** What the stand-in does with one request. `delayMs` passes before the first byte. */
export type OpenAiReply = { readonly delayMs?: number } & (
  | OpenAiAnswer
  | OpenAiErrorReply
  /** No answer, or no more of it after these pieces of a stream, until the client goes. */
  | { readonly kind: 'hang'; readonly after?: readonly string[] }
  /** The socket is destroyed in the middle of the body: after these pieces of a stream, or half-way through JSON. */
  | { readonly kind: 'cut'; readonly after?: readonly string[] }
  /** Status 200 with a body (or a stream's event) that is not JSON. */
  | { readonly kind: 'bad_json' }
);

/** Replies in the protocol's error form. */
export type OpenAiErrorReply =
  | { readonly kind: 'rate_limited'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'quota_exhausted' }
  | { readonly kind: 'server_error'; readonly status?: 500 | 502 | 503 }
  | { readonly kind: 'bad_request'; readonly message: string; readonly code?: string }
  | { readonly kind: 'key_revoked' };

/** Replies that are whole completions. */
export type OpenAiAnswer = { readonly usage?: Partial<ScriptedUsage> } & (
  | {
      readonly kind: 'text';
      readonly text: string;
      /** How a stream cuts the text up; words where left out. */
      readonly deltas?: readonly string[];
      /** Between the pieces of a stream. */
      readonly deltaDelayMs?: number;
    }
  /** The content is this value as JSON, as structured output gives it. */
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'tool_calls'; readonly calls: readonly { readonly name: string; readonly arguments: unknown }[] }
  | { readonly kind: 'refusal'; readonly text: string }
  | { readonly kind: 'content_filter'; readonly text?: string }
  /** Stops at the limit of tokens. */
  | { readonly kind: 'truncated'; readonly text: string }
);

export interface ScriptedUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly cached_tokens: number;
}

export interface ErrorReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly param: string | null;
    readonly code: string | null;
  };
}

export function errorReply(reply: OpenAiErrorReply, key: string): ErrorReply {
  switch (reply.kind) {
    case 'rate_limited':
      return {
        status: 429,
        headers: reply.retryAfterSeconds === undefined ? {} : { 'retry-after': String(reply.retryAfterSeconds) },
        error: apiError('Rate limit reached for requests.', 'requests', 'rate_limit_exceeded'),
      };
    case 'quota_exhausted': {
      const message = 'You exceeded your current quota, please check your plan and billing details.';
      return { status: 429, headers: {}, error: apiError(message, 'insufficient_quota', 'insufficient_quota') };
    }
    case 'server_error': {
      const message = 'The server had an error while processing your request. Sorry about that!';
      return { status: reply.status ?? 500, headers: {}, error: apiError(message, 'server_error', null) };
    }
    case 'bad_request':
      return { status: 400, headers: {}, error: apiError(reply.message, 'invalid_request_error', reply.code ?? null) };
    case 'key_revoked':
      return wrongKey(key);
  }
}

/** The real API repeats the key with its middle starred out; some compatible servers repeat all of it, and so does this. */
export function wrongKey(key: string): ErrorReply {
  return {
    status: 401,
    headers: {},
    error: apiError(`Incorrect API key provided: ${key}.`, 'invalid_request_error', 'invalid_api_key'),
  };
}

export function apiError(
  message: string,
  type: string,
  code: string | null,
  param: string | null = null,
): ErrorReply['error'] {
  return { message, type, param, code };
}
