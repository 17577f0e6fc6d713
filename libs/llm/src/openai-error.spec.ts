import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { describe, expect, it } from 'vitest';

import { LlmError } from './llm-error';
import { toLlmError } from './openai-error';

const CALL = { signal: new AbortController().signal, apiKey: 'sk-0123456789-abcd' };

function apiError(status: number | undefined, body: object = {}, headers: Record<string, string> = {}): APIError {
  return new APIError(status, body, undefined, new Headers(headers));
}

describe('toLlmError', () => {
  it.each([
    [400, 'invalid_request'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'invalid_request'],
    [408, 'unavailable'],
    [409, 'unavailable'],
    [422, 'invalid_request'],
    [429, 'rate_limited'],
    [500, 'unavailable'],
    [529, 'unavailable'],
    [undefined, 'unavailable'],
  ] as const)('takes status %s for %s', (status, code) => {
    expect(toLlmError(apiError(status), CALL).code).toBe(code);
  });

  it.each([
    { headers: { 'retry-after': '1.5' }, ms: 1_500 },
    { headers: { 'retry-after': '0' }, ms: 0 },
    { headers: { 'retry-after-ms': '250', 'retry-after': '9' }, ms: 250 },
    { headers: { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, ms: 0 },
    { headers: { 'retry-after': 'soon' }, ms: undefined },
    { headers: {}, ms: undefined },
  ])('reads $headers as $ms ms', ({ headers, ms }) => {
    expect(toLlmError(apiError(429, {}, headers as Record<string, string>), CALL).retryAfterMs).toBe(ms);
  });

  it('reads a date as the time until then', () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfterMs } = toLlmError(apiError(429, {}, { 'retry-after': inAMinute }), CALL);
    expect(retryAfterMs).toBeGreaterThan(58_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  it("keeps the provider's id of the request", () => {
    expect(toLlmError(apiError(500, {}, { 'x-request-id': 'req_9' }), CALL).providerRequestId).toBe('req_9');
  });

  it('quotes no more than the beginning of a long message', () => {
    expect(toLlmError(apiError(400, { message: 'x'.repeat(100_000) }), CALL).message.length).toBeLessThan(600);
  });

  it.each([
    { name: 'a time-out of the connection', error: new APIConnectionTimeoutError(), code: 'timeout' },
    { name: 'a cancelled request', error: new APIUserAbortError(), code: 'aborted' },
    { name: 'a body that ends early', error: new TypeError('terminated'), code: 'cut' },
    { name: 'broken JSON', error: new SyntaxError('Unexpected end'), code: 'invalid_output' },
    { name: 'an answer of an unknown form', error: new TypeError('choices is undefined'), code: 'invalid_output' },
  ])('knows $name', ({ error, code }) => {
    expect(toLlmError(error, CALL).code).toBe(code);
  });

  it('names why there is no connection by its code and not by the address', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:443'), { code: 'ECONNREFUSED' });
    const fetchFailed = new TypeError('fetch failed', { cause: refused });
    const error = toLlmError(new APIConnectionError({ message: undefined, cause: fetchFailed }), CALL);
    expect(error).toMatchObject({ code: 'unavailable' });
    expect(error.message).toBe('The language model cannot be reached (ECONNREFUSED)');
  });

  it('prefers the reason of an abort to the error that it caused', () => {
    const timeout = new LlmError('timeout', 'Too slow');
    expect(toLlmError(new TypeError('terminated'), { ...CALL, signal: AbortSignal.abort(timeout) })).toBe(timeout);
  });
});
