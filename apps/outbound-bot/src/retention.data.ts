import type { RetentionRule } from '@abbotsford/service-kit';

/** How long the outbound bot keeps what. */
export const outboundBotRetention: readonly RetentionRule[] = [
  { collection: 'chat_conversations', swept: 'RETENTION_CONVERSATIONS_DAYS' },
  { collection: 'chat_conversations_archive', with: 'chat_conversations' },
  { collection: 'api_logger', field: 'timestamp', days: 'API_LOGGER_DAYS' },
];
