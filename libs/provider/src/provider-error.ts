/**
 * Why a call to a provider outside gave no answer. Carries no cause: a provider's error object holds headers and texts
 * that do not belong in our logs.
 */
export abstract class ProviderError extends Error {
  abstract readonly code: string;
  /** Whether the same call may succeed a moment later. */
  abstract readonly retryable: boolean;
  /** Whether it says that the provider is unwell, which opens the circuit when it goes on. */
  abstract readonly providerFault: boolean;
  /** How long the provider asks us to wait, in milliseconds. */
  abstract readonly retryAfterMs: number | undefined;
}
