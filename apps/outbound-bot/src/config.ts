import {
  defineConfig,
  healthPort,
  integer,
  messagingSettings,
  mongoSettings,
  type ConfigOf,
} from '@abbotsford/service-kit';
import { openAiSettings } from './openai/settings';

export const outboundBotConfig = defineConfig('outbound-bot', {
  ...messagingSettings,
  ...mongoSettings,
  ...healthPort(8102),
  ...openAiSettings,
  FREE_ANSWERS: integer({
    min: 0,
    max: 100,
    default: 3,
    about: 'Full answers for a visitor who has told nothing; later ones are brief and lead back',
  }),
});

export type OutboundBotConfig = ConfigOf<typeof outboundBotConfig>;
