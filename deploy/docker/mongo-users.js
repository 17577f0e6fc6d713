// Made by: npm run deploy-config
const collectionsOf = {
  auth: [
    'users',
    'auth_sessions',
    'auth_mail_links',
    'auth_mails',
    'auth_policy',
    'auth_outbox',
    'auth_inbox',
    'auth_idempotency',
  ],
  crm: [
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
    'support_tickets',
    'ticket_numbers',
    'notifications',
    'notification_preferences',
    'crm_mails',
    'webhooks',
    'webhook_deliveries',
    'analytics_facts',
    'analytics_days',
    'analytics_state',
    'crm_outbox',
    'crm_inbox',
    'crm_idempotency',
  ],
  rag: [
    'kb_documents',
    'kb_chunks',
    'kb_embeddings',
    'kb_file_parts',
    'kb_state',
    'kb_answers',
    'kb_unanswered',
    'kb_tests',
    'rag_outbox',
    'rag_inbox',
    'rag_idempotency',
  ],
  'outbound-bot': [
    'chat_conversations',
    'chat_conversations_archive',
    'api_logger',
    'outbound_bot_outbox',
    'outbound_bot_inbox',
    'outbound_bot_idempotency',
  ],
  'inbound-bot': [
    'support_conversations',
    'support_conversations_archive',
    'api_logger',
    'inbound_bot_outbox',
    'inbound_bot_inbox',
    'inbound_bot_idempotency',
  ],
  stt: ['avatar_places', 'api_logger', 'stt_outbox', 'stt_inbox', 'stt_idempotency'],
};

const name = process.env.MONGODB_DB_NAME || 'echobot';
const database = db.getSiblingDB(name);

for (const [service, collections] of Object.entries(collectionsOf)) {
  const variable = 'MONGODB_PASSWORD_' + service.replaceAll('-', '_').toUpperCase();
  const pwd = process.env[variable];
  if (!pwd) throw new Error(variable + ' is missing');
  const privileges = collections.map((collection) => ({
    resource: { db: name, collection },
    actions: [
      'find',
      'insert',
      'update',
      'remove',
      'createCollection',
      'createIndex',
      'dropIndex',
      'listIndexes',
      'collStats',
      'collMod',
    ],
  }));
  privileges.push({ resource: { db: name, collection: '' }, actions: ['listCollections'] });
  const role = service + '-collections';
  if (database.getRole(role)) database.updateRole(role, { privileges, roles: [] });
  else database.createRole({ role, privileges, roles: [] });
  const user = { pwd, roles: [{ role, db: name }] };
  if (database.getUser(service)) database.updateUser(service, user);
  else database.createUser({ user: service, ...user });
}
