import { defineConfig, healthPort, messagingSettings, mongoSettings } from '@abbotsford/service-kit';

export const crmConfig = defineConfig('crm', { ...messagingSettings, ...mongoSettings, ...healthPort(8106) });
