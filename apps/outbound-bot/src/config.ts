import {
  defineConfig,
  healthPort,
  integer,
  messagingSettings,
  mongoSettings,
  text,
  type ConfigOf,
  type Setting,
} from '@abbotsford/service-kit';
import { openAiSettings } from './openai/settings';

const homeCountry: Setting<string> = {
  ...text({
    default: 'AU',
    about: 'Country of visitors whose own is not known, as two letters; phone numbers and dates are read by it',
  }),
  parse: (raw) => {
    if (!/^[A-Za-z]{2}$/.test(raw)) throw new Error('is not a country of two letters like AU');
    return raw.toUpperCase();
  },
};

export const outboundBotConfig = defineConfig('outbound-bot', {
  ...messagingSettings,
  ...mongoSettings,
  ...healthPort(8102),
  ...openAiSettings,
  HOME_COUNTRY: homeCountry,
  FREE_ANSWERS: integer({
    min: 0,
    max: 100,
    default: 3,
    about: 'Full answers for a visitor who has told nothing; later ones are brief and lead back',
  }),
  CONVERSATION_IDLE_MINUTES: integer({
    min: 1,
    max: 10_080,
    default: 30,
    about: 'Minutes without a message after which a conversation is closed and its lead passed on',
  }),
});

export type OutboundBotConfig = ConfigOf<typeof outboundBotConfig>;
