import {
  analyticsRequests,
  auditRequests,
  boardRequests,
  crmRequests,
  notificationRequests,
  peopleRequests,
  ticketRequests,
  webhookRequests,
} from '@abbotsford/contracts';
import type { ServiceDefinition } from '@abbotsford/service-kit';
import { crmConfig } from './config';
import { CrmModule } from './crm.module';
import { crmRetention } from './retention.data';

export const crmService: ServiceDefinition<typeof crmConfig> = {
  name: 'crm',
  config: crmConfig,
  module: CrmModule,
  contracts: [
    ...analyticsRequests,
    ...auditRequests,
    ...crmRequests,
    ...boardRequests,
    ...notificationRequests,
    ...Object.values(ticketRequests).flat(),
    ...peopleRequests.crm,
    ...webhookRequests,
  ],
  retention: crmRetention,
};
