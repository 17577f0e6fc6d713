import type { RetentionRule } from '@abbotsford/service-kit';

/** How long the CRM keeps what. */
export const crmRetention: readonly RetentionRule[] = [
  { collection: 'chatbot_leads', swept: 'RETENTION_LEADS_DAYS' },
  { collection: 'crm_deals', swept: 'RETENTION_LEADS_DAYS' },
  { collection: 'deal_activities', with: 'crm_deals' },
  { collection: 'deal_stages', until: 'the columns are named anew' },
  // So long sales may think better of it.
  { collection: 'trashed_leads', field: 'deleted_at', days: 1 },
  { collection: 'lead_views', until: 'whoever made it deletes it' },
  { collection: 'deleted_leads', field: 'deleted_at', days: 'RETENTION_DELETED_LEADS_DAYS' },
  // Not while it is open, or waits for the customer.
  { collection: 'support_tickets', field: 'done_at', days: 'RETENTION_TICKETS_DAYS' },
  { collection: 'ticket_numbers', until: 'the next number' },
  // A lock matters only while transactions run.
  { collection: 'lead_locks', field: 'at', days: 1 },
  { collection: 'notifications', field: 'at', days: 'RETENTION_NOTIFICATIONS_DAYS' },
  { collection: 'notification_preferences', until: 'whoever chose them is erased' },
  { collection: 'crm_mails', until: 'expires_at' },
  // Nobody is named in one that is completed; one that is not waits for a service.
  { collection: 'crm_erasures', field: 'completed_at', days: 'RETENTION_AUDIT_DAYS' },
  { collection: 'crm_audit', field: 'at', days: 'RETENTION_AUDIT_DAYS' },
  { collection: 'webhooks', until: 'somebody deletes it' },
  { collection: 'webhook_deliveries', field: 'created_at', days: 'RETENTION_WEBHOOK_DELIVERIES_DAYS' },
  { collection: 'analytics_facts', field: 'at', days: 'RETENTION_ANALYTICS_DAYS' },
  { collection: 'analytics_days', field: 'at', days: 'RETENTION_ANALYTICS_DAYS' },
  { collection: 'analytics_state', until: 'the next change' },
];
