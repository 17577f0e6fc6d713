import { apiLogRequests, outboundChat, peopleRequests } from '@abbotsford/contracts';
import type { ServiceDefinition } from '@abbotsford/service-kit';
import { outboundBotConfig } from './config';
import { OutboundBotModule } from './outbound-bot.module';
import { outboundBotRetention } from './retention.data';

export const outboundBotService = {
  name: 'outbound-bot',
  config: outboundBotConfig,
  module: OutboundBotModule,
  contracts: [
    ...Object.values(outboundChat),
    ...Object.values(apiLogRequests['outbound-bot']),
    ...peopleRequests['outbound-bot'],
  ],
  retention: outboundBotRetention,
} satisfies ServiceDefinition<typeof outboundBotConfig>;
