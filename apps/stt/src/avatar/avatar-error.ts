interface Traits {
  /** Whether the same call may succeed a moment later. */
  readonly retryable: boolean;
}

const TRAITS = {
  rate_limited: { retryable: true },
  unavailable: { retryable: true },
  /** The answer is not what the protocol says, or ended early. */
  invalid_answer: { retryable: true },
  timeout: { retryable: false },
  unauthorized: { retryable: false },
  quota_exhausted: { retryable: false },
  /** The provider does not take the request as we put it, such as an avatar that it does not know. */
  invalid_request: { retryable: false },
} as const satisfies Record<string, Traits>;

export type AvatarErrorCode = keyof typeof TRAITS;

/** Why a provider gave no session. Carries no cause: that may hold headers with our key. */
export class AvatarError extends Error {
  override readonly name = 'AvatarError';

  constructor(
    readonly code: AvatarErrorCode,
    message: string,
    /** How long the provider asks us to wait, in milliseconds. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }

  get retryable(): boolean {
    return TRAITS[this.code].retryable;
  }
}
