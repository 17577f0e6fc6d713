import { ServiceError, type VoiceFallback } from '@abbotsford/contracts';

/** A part of the voice is not there, or failed: the caller goes on with what stands in for it. */
export const notAvailable = (detail: string, fallback: VoiceFallback, retryAfter?: number): ServiceError =>
  new ServiceError('voice.not_available', detail, {
    data: { fallback },
    ...(retryAfter !== undefined && { retry_after: retryAfter }),
  });
