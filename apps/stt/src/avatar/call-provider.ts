import type { z } from 'zod';
import { AvatarError, type AvatarErrorCode } from './avatar-error';

const CODES_BY_STATUS: Readonly<Record<number, AvatarErrorCode>> = {
  401: 'unauthorized',
  402: 'quota_exhausted',
  403: 'unauthorized',
  408: 'unavailable',
  429: 'rate_limited',
};

/** An answer is a token and a few words around it. */
const MOST_BYTES = 64 * 1_024;

interface Call<T> {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
  readonly answer: z.ZodType<T>;
  readonly timeoutMs: number;
}

/** One call to a provider of avatars, which have packages for browsers only. @throws AvatarError */
export async function callProvider<T>({ url, headers, body, answer, timeoutMs }: Call<T>): Promise<T> {
  const signal = AbortSignal.timeout(timeoutMs);
  const host = new URL(url).host;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    });
    if (!response.ok) throw refusal(host, response);
    return read(host, await response.text(), answer);
  } catch (error) {
    if (error instanceof AvatarError) throw error;
    if (signal.aborted) throw new AvatarError('timeout', `${host} did not answer in time`);
    throw new AvatarError('unavailable', `${host} can't be reached, or broke off`);
  }
}

function refusal(host: string, { status, headers }: Response): AvatarError {
  const code = CODES_BY_STATUS[status] ?? (status >= 500 ? 'unavailable' : 'invalid_request');
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return new AvatarError(code, `${host} answers ${status}`, seconds >= 0 ? seconds * 1_000 : undefined);
}

function read<T>(host: string, text: string, answer: z.ZodType<T>): T {
  const invalid = new AvatarError('invalid_answer', `${host} sent an answer of an unknown form`);
  if (text.length > MOST_BYTES) throw invalid;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalid;
  }
  const parsed = answer.safeParse(json);
  if (!parsed.success) throw invalid;
  return parsed.data;
}
