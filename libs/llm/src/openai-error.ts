import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';

import { apiKeySuffix, withoutApiKey } from '@abbotsford/provider';
import { abortError, LlmError, type LlmErrorCode, type ReceivedAnswer } from './llm-error';

interface FailedCall {
  readonly signal: AbortSignal;
  readonly apiKey: string;
  /** What had arrived when it failed. */
  readonly received?: ReceivedAnswer;
}

/** The one place where the errors of the `openai` package and of its HTTP client become ours. */
export function toLlmError(error: unknown, call: FailedCall): LlmError {
  if (error instanceof LlmError) return error;
  if (call.signal.aborted || error instanceof APIUserAbortError) return abortError(call.signal);

  const received = call.received ? { received: call.received } : {};
  if (error instanceof APIConnectionTimeoutError) {
    return new LlmError('timeout', 'The language model did not answer in time', received);
  }
  if (error instanceof APIConnectionError) {
    return new LlmError('unavailable', `The language model cannot be reached (${reasonOf(error)})`, received);
  }
  if (error instanceof APIError) {
    const retryAfterMs = retryAfter(error.headers);
    const code = codeOf(error);
    return new LlmError(code, messageOf(error, code, call.apiKey), {
      ...received,
      ...(error.status === undefined ? {} : { status: error.status }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(error.requestID ? { providerRequestId: error.requestID } : {}),
    });
  }
  if (error instanceof SyntaxError) {
    return new LlmError('invalid_output', "The language model's API sent broken JSON", received);
  }
  // Node's fetch reports a body that ends early as `TypeError: terminated`.
  if (error instanceof TypeError && error.message === 'terminated') {
    return new LlmError('cut', 'The connection ended before the answer did', received);
  }
  return new LlmError('invalid_output', "The language model's API sent an answer of an unknown form", received);
}

const CODES_BY_PROVIDER_CODE: Readonly<Record<string, LlmErrorCode>> = {
  insufficient_quota: 'quota_exhausted',
  content_filter: 'filtered',
};

const CODES_BY_STATUS: Readonly<Record<number, LlmErrorCode>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  408: 'unavailable',
  409: 'unavailable',
  429: 'rate_limited',
};

function codeOf({ status, code }: APIError): LlmErrorCode {
  const byProviderCode = code ? CODES_BY_PROVIDER_CODE[code] : undefined;
  if (byProviderCode) return byProviderCode;
  // An error without a status came inside a stream that had begun well.
  if (status === undefined || status >= 500) return 'unavailable';
  return CODES_BY_STATUS[status] ?? 'invalid_request';
}

const LONGEST_QUOTE = 500;

function messageOf(error: APIError, code: LlmErrorCode, apiKey: string): string {
  // Not quoted: providers repeat the key in this message, whole or with its ends.
  if (code === 'unauthorized') return `The language model's API does not accept the key ${apiKeySuffix(apiKey)}`;
  return `The language model's API says: ${withoutApiKey(error.message, apiKey).slice(0, LONGEST_QUOTE)}`;
}

/** Milliseconds from `retry-after-ms`, or from `retry-after` in seconds or as a date. */
function retryAfter(headers: Headers | undefined): number | undefined {
  const milliseconds = parseFloat(headers?.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds;

  const value = headers?.get('retry-after');
  if (!value) return undefined;
  const seconds = Number(value);
  if (seconds >= 0) return seconds * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** The system's code of the innermost cause, such as ECONNREFUSED: messages of causes may hold addresses. */
function reasonOf(error: Error): string {
  let reason = 'no connection';
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') reason = cause.code;
  }
  return reason;
}
