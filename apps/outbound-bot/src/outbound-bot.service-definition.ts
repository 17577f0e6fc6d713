import { outboundBotRequests } from '@abbotsford/contracts';
import type { ServiceDefinition } from '@abbotsford/service-kit';
import { outboundBotConfig } from './config';
import { OutboundBotModule } from './outbound-bot.module';

export const outboundBotService = {
  name: 'outbound-bot',
  config: outboundBotConfig,
  module: OutboundBotModule,
  contracts: outboundBotRequests,
} satisfies ServiceDefinition<typeof outboundBotConfig>;
