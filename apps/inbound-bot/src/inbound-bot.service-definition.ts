import { apiLogRequests, inboundChat, peopleRequests } from '@abbotsford/contracts';
import type { ServiceDefinition } from '@abbotsford/service-kit';
import { inboundBotConfig } from './config';
import { InboundBotModule } from './inbound-bot.module';
import { inboundBotRetention } from './retention.data';

export const inboundBotService = {
  name: 'inbound-bot',
  config: inboundBotConfig,
  module: InboundBotModule,
  contracts: [
    ...Object.values(inboundChat),
    ...Object.values(apiLogRequests['inbound-bot']),
    ...peopleRequests['inbound-bot'],
  ],
  retention: inboundBotRetention,
} satisfies ServiceDefinition<typeof inboundBotConfig>;
