import { DeepgramError, DeepgramTimeoutError } from '@deepgram/sdk';
import { abortError, SpeechError, type SpeechErrorCode } from './speech-error';

const CODES_BY_STATUS: Readonly<Record<number, SpeechErrorCode>> = {
  401: 'unauthorized',
  402: 'quota_exhausted',
  403: 'unauthorized',
  408: 'unavailable',
  429: 'rate_limited',
};

/** As the provider puts it that a file is damaged, or of a kind that it does not know. */
const BAD_AUDIO = /corrupt|unsupported data|failed to process audio/i;

/** The one place where the errors of the `@deepgram/sdk` package become ours. `signal` is that of the call. */
export function toSpeechError(error: unknown, signal: AbortSignal): SpeechError {
  if (error instanceof SpeechError) return error;
  if (signal.aborted) return abortError(signal);
  if (error instanceof DeepgramTimeoutError) return new SpeechError('timeout', 'Deepgram did not answer in time');
  if (!(error instanceof DeepgramError)) return new SpeechError('cut', 'The connection to Deepgram ended early');
  const { statusCode: status } = error;
  if (status === undefined) return new SpeechError('unavailable', `Deepgram can't be reached (${reasonOf(error)})`);
  return new SpeechError(codeOf(status, error.body), `Deepgram answers ${status}`, retryAfter(error));
}

function codeOf(status: number, body: unknown): SpeechErrorCode {
  // Such an error tells of a good answer that could not be read.
  if (status < 400) return 'invalid_answer';
  if (status === 400 && BAD_AUDIO.test(JSON.stringify(body ?? ''))) return 'bad_audio';
  return CODES_BY_STATUS[status] ?? (status >= 500 ? 'unavailable' : 'invalid_request');
}

function retryAfter({ rawResponse }: DeepgramError): number | undefined {
  const value = rawResponse?.headers.get('retry-after');
  if (!value) return undefined;
  const seconds = Number(value);
  return seconds >= 0 ? seconds * 1_000 : Math.max(0, Date.parse(value) - Date.now()) || undefined;
}

/** The system's code of the innermost cause, such as ECONNREFUSED: messages of causes may hold addresses. */
function reasonOf(error: Error): string {
  let reason = 'no connection';
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') reason = cause.code;
  }
  return reason;
}
