import { ragRequests } from '@abbotsford/contracts';
import type { ServiceDefinition } from '@abbotsford/service-kit';
import { ragConfig } from './config';
import { RagModule } from './rag.module';
import { ragRetention } from './retention.data';

export const ragService: ServiceDefinition<typeof ragConfig> = {
  name: 'rag',
  config: ragConfig,
  module: RagModule,
  // Searches are answered from memory.
  withoutDatabase: 'degraded',
  contracts: ragRequests,
  retention: ragRetention,
};
