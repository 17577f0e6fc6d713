import {
  defineConfig,
  healthPort,
  homeCountry,
  integer,
  messagingSettings,
  mongoSettings,
  officeTimeZone,
  type ConfigOf,
} from '@abbotsford/service-kit';
import { mailSettings } from '@abbotsford/mail';
import { webhookSettings } from './webhooks/webhook-settings';
import { hoursByUrgency } from './tickets/hours-by-urgency';

const days = (about: string, byDefault: number) => integer({ min: 1, max: 36_500, default: byDefault, about });

export const crmConfig = defineConfig('crm', {
  ...messagingSettings,
  ...mongoSettings,
  ...healthPort(8106),
  ...homeCountry,
  ...officeTimeZone,
  ...mailSettings,
  RETENTION_LEADS_DAYS: days(
    'How many days a lead is kept after it was last heard of, with its card unless that is open, and a card that is won or lost after its last change',
    1_095,
  ),
  RETENTION_DELETED_LEADS_DAYS: days('How many days it is remembered that sales deleted a lead', 365),
  RETENTION_TICKETS_DAYS: days('How many days a ticket is kept after it was solved or closed', 1_095),
  TICKET_RESPONSE_HOURS: hoursByUrgency({
    default: 'urgent=1 high=4 medium=8 low=24',
    about: 'In how many hours a person should have answered a ticket of each urgency',
  }),
  TICKET_RESOLUTION_HOURS: hoursByUrgency({
    default: 'urgent=8 high=24 medium=72 low=168',
    about: 'In how many hours a ticket of each urgency should be solved',
  }),
  TICKET_REOPEN_DAYS: days('How many days after a ticket was done a reply of the customer opens it again', 14),
  NOTIFICATION_MAIL_HOUR: integer({
    min: 0,
    max: 23,
    default: 8,
    about: 'From which hour on, in OFFICE_TIME_ZONE, the daily mails with notifications are sent',
  }),
  RETENTION_NOTIFICATIONS_DAYS: days('How many days a notification is kept', 90),
  RETENTION_ANALYTICS_DAYS: days('How many days the figures of a day are kept, and what they were counted from', 1_095),
  RETENTION_WEBHOOK_DELIVERIES_DAYS: days('How many days a message to a webhook is kept, with its tries', 30),
  ...webhookSettings,
  RETENTION_AUDIT_DAYS: days('How many days the audit log keeps who did what', 1_825),
});

export type CrmConfig = ConfigOf<typeof crmConfig>;
