import { apiLogRequests, sttRequests } from '@abbotsford/contracts';
import type { ServiceDefinition } from '@abbotsford/service-kit';
import { sttConfig } from './config';
import { sttRetention } from './retention.data';
import { SttModule } from './stt.module';

export const sttService: ServiceDefinition<typeof sttConfig> = {
  name: 'stt',
  config: sttConfig,
  module: SttModule,
  // It has nothing there but the log of its calls.
  withoutDatabase: 'degraded',
  contracts: [...sttRequests, ...Object.values(apiLogRequests.stt)],
  retention: sttRetention,
};
