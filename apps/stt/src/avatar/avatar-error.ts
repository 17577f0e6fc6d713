import { ProviderError } from '@abbotsford/provider';

interface Traits {
  readonly retryable: boolean;
  readonly providerFault: boolean;
}

const TRAITS = {
  rate_limited: { retryable: true, providerFault: true },
  unavailable: { retryable: true, providerFault: true },
  /** The answer is not what the protocol says, or ended early. */
  invalid_answer: { retryable: true, providerFault: true },
  timeout: { retryable: false, providerFault: true },
  unauthorized: { retryable: false, providerFault: true },
  quota_exhausted: { retryable: false, providerFault: true },
  /** The provider does not take the request as we put it, such as an avatar that it does not know. */
  invalid_request: { retryable: false, providerFault: false },
  /** Not sent: the provider failed too often a moment ago. */
  circuit_open: { retryable: false, providerFault: false },
} as const satisfies Record<string, Traits>;

export type AvatarErrorCode = keyof typeof TRAITS;

/** Why a provider gave no session. */
export class AvatarError extends ProviderError {
  override readonly name = 'AvatarError';

  constructor(
    readonly code: AvatarErrorCode,
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
