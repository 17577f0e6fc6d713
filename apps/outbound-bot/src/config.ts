import {
  defineConfig,
  healthPort,
  homeCountry,
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
  ...homeCountry,
  FREE_ANSWERS: integer({
    min: 0,
    max: 100,
    default: 3,
    about: 'Full answers for a visitor who has told nothing; later ones are brief and lead back',
  }),
  READING_LIMIT_MS: integer({
    min: 50,
    max: 5_000,
    default: 300,
    about: 'Milliseconds of running that one message may take to be read; past it the visitor is asked for other words',
  }),
  RETENTION_CONVERSATIONS_DAYS: integer({
    min: 1,
    max: 36_500,
    default: 730,
    about: 'How many days a conversation is kept after its last message',
  }),
  CONVERSATION_IDLE_MINUTES: integer({
    min: 1,
    max: 10_080,
    default: 30,
    about: 'Minutes without a message after which a conversation is closed and its lead passed on',
  }),
});

export type OutboundBotConfig = ConfigOf<typeof outboundBotConfig>;
