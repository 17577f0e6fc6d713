import { homeCountry, integer, officeTimeZone } from '@abbotsford/service-kit';
import type { ConfigDefinition, ConfigOf, Setting } from '@abbotsford/service-kit';
import { parseOfficeTimes, type OfficeTimes } from '../reply/office-hours';

const OFFICE_HOURS = 'Mon-Fri 07:00-16:30';

const officeHours: Setting<readonly OfficeTimes[]> = {
  parse: parseOfficeTimes,
  default: parseOfficeTimes(OFFICE_HOURS),
  defaultText: OFFICE_HOURS,
  optional: false,
  secret: false,
  about: 'When people of ours are at work, for those who want one: days and times, several separated by commas',
};

/** Settings of every service that talks with visitors. */
export const chatSettings = {
  ...homeCountry,
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
  READING_LIMIT_MS: integer({
    min: 50,
    max: 5_000,
    default: 300,
    about: 'Milliseconds of running that one message may take to be read; past it the visitor is asked for other words',
  }),
  OFFICE_HOURS: officeHours,
  ...officeTimeZone,
  STAFF_ANSWER_SECONDS: integer({
    min: 1,
    max: 3_600,
    default: 180,
    about: 'Seconds that a visitor waits for a person who has taken over, before the bot comes back',
  }),
};

export type ChatSettings = ConfigOf<ConfigDefinition<typeof chatSettings>>;
