import type { RetentionRule } from '@abbotsford/service-kit';

/** Nothing is kept of what people say: only that a provider was called, for how long, and at what price. */
export const sttRetention: readonly RetentionRule[] = [
  { collection: 'api_logger', field: 'timestamp', days: 'API_LOGGER_DAYS' },
  { collection: 'avatar_places', until: 'the sessions in it have ended, and another day is counted' },
];
