interface Traits {
  /** Whether the same call may succeed a moment later. */
  readonly retryable: boolean;
  /** Whether it says that the provider is unwell, or does not take our key. */
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
} as const satisfies Record<string, Traits>;

export type SpeechErrorCode = keyof typeof TRAITS;

/** Why a call to the speech provider gave no answer. Carries no cause: that may hold headers, and what was said. */
export class SpeechError extends Error {
  override readonly name = 'SpeechError';

  constructor(
    readonly code: SpeechErrorCode,
    message: string,
    /** How long the provider asks us to wait, in milliseconds. */
    readonly retryAfterMs?: number,
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
