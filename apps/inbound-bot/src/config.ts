import { chatSettings } from '@abbotsford/bot';
import { openAiSettings } from '@abbotsford/llm/settings';
import { defineConfig, healthPort, messagingSettings, mongoSettings, type ConfigOf } from '@abbotsford/service-kit';

export const inboundBotConfig = defineConfig('inbound-bot', {
  ...messagingSettings,
  ...mongoSettings,
  ...healthPort(8103),
  ...openAiSettings,
  ...chatSettings,
});

export type InboundBotConfig = ConfigOf<typeof inboundBotConfig>;
