import { ProviderError } from '@abbotsford/provider';
import type { TokenUsage } from './language-model';

interface Traits {
  /** Whether the same call may succeed a moment later. */
  readonly retryable: boolean;
  /** Whether it says that the provider is unwell, which opens the circuit when it goes on. */
  readonly providerFault: boolean;
}

const TRAITS = {
  rate_limited: { retryable: true, providerFault: true },
  unavailable: { retryable: true, providerFault: true },
  /** The connection ended before the answer did. */
  cut: { retryable: true, providerFault: true },
  /** The answer is not JSON or does not fit its schema; models vary, so once more may help. */
  invalid_output: { retryable: true, providerFault: true },
  /** The call's whole time is used up, so there is none for another try. */
  timeout: { retryable: false, providerFault: true },
  unauthorized: { retryable: false, providerFault: true },
  quota_exhausted: { retryable: false, providerFault: true },
  refused: { retryable: false, providerFault: false },
  filtered: { retryable: false, providerFault: false },
  /** The answer reached the limit of output tokens. */
  truncated: { retryable: false, providerFault: false },
  /** The provider does not take the request as we put it: our mistake, or an unknown model. */
  invalid_request: { retryable: false, providerFault: false },
  /** The caller no longer wants the answer. */
  aborted: { retryable: false, providerFault: false },
  /** Not sent: the provider failed too often a moment ago. */
  circuit_open: { retryable: false, providerFault: false },
} as const satisfies Record<string, Traits>;

export type LlmErrorCode = keyof typeof TRAITS;

/** What had arrived of an answer that failed; it may have cost tokens. */
export interface ReceivedAnswer {
  readonly text: string;
  readonly usage?: TokenUsage;
  readonly model?: string;
  readonly response_id?: string;
  readonly finish_reason?: string;
}

export interface LlmErrorDetails {
  readonly status?: number;
  readonly retryAfterMs?: number;
  readonly providerRequestId?: string;
  readonly received?: ReceivedAnswer;
}

/** Why a call to a language model gave no answer. */
export class LlmError extends ProviderError {
  override readonly name = 'LlmError';
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly providerRequestId: string | undefined;
  // Private, so that a logger which prints an error's properties does not print what a visitor said.
  readonly #received: ReceivedAnswer | undefined;

  constructor(
    readonly code: LlmErrorCode,
    message: string,
    details: LlmErrorDetails = {},
  ) {
    super(message);
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.providerRequestId = details.providerRequestId;
    this.#received = details.received;
  }

  get received(): ReceivedAnswer | undefined {
    return this.#received;
  }

  get retryable(): boolean {
    return TRAITS[this.code].retryable;
  }

  get providerFault(): boolean {
    return TRAITS[this.code].providerFault;
  }
}

/** The error of a call whose signal is aborted: the reason when that is an LlmError (a deadline), else `aborted`. */
export function abortError(signal: AbortSignal): LlmError {
  return signal.reason instanceof LlmError ? signal.reason : new LlmError('aborted', 'The call was cancelled');
}
