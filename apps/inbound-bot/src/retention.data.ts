import type { RetentionRule } from '@abbotsford/service-kit';

/** How long the support bot keeps what. */
export const inboundBotRetention: readonly RetentionRule[] = [
  { collection: 'support_conversations', swept: 'RETENTION_CONVERSATIONS_DAYS' },
  { collection: 'support_conversations_archive', with: 'support_conversations' },
  { collection: 'api_logger', field: 'timestamp', days: 'API_LOGGER_DAYS' },
];
