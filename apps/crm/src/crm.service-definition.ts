import { crmRequests } from '@abbotsford/contracts';
import type { ServiceDefinition } from '@abbotsford/service-kit';
import { crmConfig } from './config';
import { CrmModule } from './crm.module';

export const crmService: ServiceDefinition<typeof crmConfig> = {
  name: 'crm',
  config: crmConfig,
  module: CrmModule,
  contracts: crmRequests,
};
