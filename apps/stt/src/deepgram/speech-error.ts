import { ProviderError } from '@abbotsford/provider';

interface Traits {
  readonly retryable: boolean;
  readonly providerFault: boolean;
}

const TRAITS = {
  rate_limited: { retryable: true, providerFault: true },
  unavailable: { retryable: true, providerFault: true },
  /** The connection ended before the answer did. */
  cut: { retryable: true, providerFault: true },
  /** The answer is not what the protocol says. */
  invalid_answer: { retryable: true, providerFault: true },
  timeout: { retryable: false, providerFault: true },
  unauthorized: { retryable: false, providerFault: true },
  quota_exhausted: { retryable: false, providerFault: true },
  /** The recording can't be played there. */
  bad_audio: { retryable: false, providerFault: false },
  /** The provider does not take the request as we put it: our mistake, or an unknown model. */
  invalid_request: { retryable: false, providerFault: false },
  /** Nobody waits for the answer any more. */
  aborted: { retryable: false, providerFault: false },
  /** Not sent: the provider failed too often a moment ago. */
  circuit_open: { retryable: false, providerFault: false },
} as const satisfies Record<string, Traits>;

export type SpeechErrorCode = keyof typeof TRAITS;

/** Why a call to the speech provider gave no answer. */
export class SpeechError extends ProviderError {
  override readonly name = 'SpeechError';

  constructor(
    readonly code: SpeechErrorCode,
    message: string,
    readonly retryAfterMs: number | undefined = undefined,
  ) {
    super(message);
  }

  get retryable(): boolean {
    return TRAITS[this.code].retryable;
  }

  get providerFault(): boolean {
    return TRAITS[this.code].providerFault;
  }
}

/** The error of a call whose signal is aborted: its time is up, or nobody waits any more. */
export function abortError({ reason }: AbortSignal): SpeechError {
  const isTimeout = reason instanceof DOMException && reason.name === 'TimeoutError';
  return isTimeout
    ? new SpeechError('timeout', 'Deepgram did not answer in time')
    : new SpeechError('aborted', 'Nobody waits for the answer any more');
}
