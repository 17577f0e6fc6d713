import type { ServiceName } from '@abbotsford/contracts';

/** What service-kit itself keeps for a service. */
const ofEach = (service: string): string[] => [`${service}_outbox`, `${service}_inbox`, `${service}_idempotency`];

/**
 * The collections of each service, which no other one touches. In a MongoDB with users (docker-compose.yml) a service
 * can reach these and nothing else; `npm run deploy-config` writes the users' rights from here.
 */
export const collectionsOf: Readonly<Record<Exclude<ServiceName, 'gateway'>, readonly string[]>> = {
  auth: ['users', 'auth_sessions', 'auth_mail_links', 'auth_mails', 'auth_policy', ...ofEach('auth')],
  crm: [
    ...[
      'chatbot_leads',
      'trashed_leads',
      'lead_views',
      'deleted_leads',
      'lead_locks',
      'crm_deals',
      'deal_activities',
      'deal_stages',
      'crm_audit',
      'crm_erasures',
    ],
    ...['support_tickets', 'ticket_numbers'],
    ...['notifications', 'notification_preferences', 'crm_mails'],
    ...['webhooks', 'webhook_deliveries'],
    ...['analytics_facts', 'analytics_days', 'analytics_state'],
    ...ofEach('crm'),
  ],
  rag: [
    ...[
      'kb_documents',
      'kb_chunks',
      'kb_embeddings',
      'kb_file_parts',
      'kb_state',
      'kb_answers',
      'kb_unanswered',
      'kb_tests',
    ],
    ...ofEach('rag'),
  ],
  'outbound-bot': [
    'chat_conversations',
    'chat_conversations_archive',
    // Whoever calls a provider logs the calls there.
    'api_logger',
    ...ofEach('outbound_bot'),
  ],
  'inbound-bot': [
    'support_conversations',
    'support_conversations_archive',
    // Whoever calls a provider logs the calls there.
    'api_logger',
    ...ofEach('inbound_bot'),
  ],
  stt: [
    'avatar_places',
    // Whoever calls a provider logs the calls there.
    'api_logger',
    ...ofEach('stt'),
  ],
};
