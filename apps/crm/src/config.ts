import {
  defineConfig,
  healthPort,
  homeCountry,
  integer,
  messagingSettings,
  mongoSettings,
  type ConfigOf,
} from '@abbotsford/service-kit';

const days = (about: string, byDefault: number) => integer({ min: 1, max: 36_500, default: byDefault, about });

export const crmConfig = defineConfig('crm', {
  ...messagingSettings,
  ...mongoSettings,
  ...healthPort(8106),
  ...homeCountry,
  RETENTION_LEADS_DAYS: days(
    'How many days a lead is kept after it was last heard of, with its card unless that is open, and a card that is won or lost after its last change',
    1_095,
  ),
  RETENTION_DELETED_LEADS_DAYS: days('How many days it is remembered that sales deleted a lead', 365),
  RETENTION_AUDIT_DAYS: days("How many days it is kept who did what with people's data", 1_825),
});

export type CrmConfig = ConfigOf<typeof crmConfig>;
