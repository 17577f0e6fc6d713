import {
  apiLoggerSettings,
  decimal,
  defineConfig,
  flag,
  healthPort,
  integer,
  messagingSettings,
  mongoSettings,
  optionalText,
  optionalUrl,
  text,
  type ConfigOf,
} from '@abbotsford/service-kit';

export const sttConfig = defineConfig('stt', {
  ...messagingSettings,
  ...mongoSettings,
  ...healthPort(8105),
  DEEPGRAM_API_KEY: optionalText({
    secret: true,
    about: 'Without it recordings are not transcribed, and the browser listens and speaks by itself',
  }),
  DEEPGRAM_BASE_URL: optionalUrl({ about: 'Another server that speaks the same protocol' }),
  DEEPGRAM_MODEL: text({ default: 'nova-3', about: 'Name of the model that listens' }),
  DEEPGRAM_TRAINING_OPT_OUT: flag({
    default: true,
    about: 'Keep Deepgram from training its models with what people say, which it charges more for',
  }),
  DEEPGRAM_TIMEOUT_MS: integer({
    min: 500,
    max: 60_000,
    default: 15_000,
    about: 'The longest time for the words of one recording',
  }),
  DEEPGRAM_VOICE: text({ default: 'aura-2-thalia-en', about: "The voice that speaks the bot's answers" }),
  SPEECH_TIMEOUT_MS: integer({
    min: 500,
    max: 60_000,
    default: 10_000,
    about: 'The longest time for the sound of one sentence',
  }),
  SPEECH_MAX_CHARACTERS: integer({
    min: 100,
    max: 8_000,
    default: 3_000,
    about: 'As much of an answer is spoken, to the end of a sentence; each character costs money',
  }),
  SPEECH_CACHE_MB: integer({
    min: 0,
    max: 1_024,
    default: 32,
    about: 'Sound of sentences that is kept in memory, so that the same one is not paid for twice; in megabytes',
  }),
  LISTEN_USD_PER_MINUTE: decimal({
    min: 0,
    max: 10,
    default: 0.0052,
    about: 'What a minute of a recording costs, in US dollars, for the log and the metrics',
  }),
  SPEAK_USD_PER_1000_CHARACTERS: decimal({
    min: 0,
    max: 10,
    default: 0.03,
    about: 'What 1000 spoken characters cost, in US dollars',
  }),
  VOICE_MAX_SECONDS: integer({ min: 5, max: 600, default: 120, about: 'The longest recording, in seconds' }),
  HEYGEN_API_KEY: optionalText({
    secret: true,
    about: 'Without a key of HeyGen or LiveAvatar the avatar is a drawn one',
  }),
  HEYGEN_AVATAR_ID: text({ default: 'SilasHR_public', about: 'Which avatar of HeyGen speaks' }),
  HEYGEN_BASE_URL: optionalUrl({ about: 'Another server that speaks the same protocol' }),
  LIVEAVATAR_API_KEY: optionalText({
    secret: true,
    about:
      "Of LiveAvatar, HeyGen's successor, which is taken where both keys are set; HeyGen's key does not work there",
  }),
  LIVEAVATAR_AVATAR_ID: optionalText({ about: 'Which avatar of LiveAvatar speaks' }),
  LIVEAVATAR_VOICE_ID: optionalText({ about: "With which voice; the avatar's own without it" }),
  LIVEAVATAR_CONTEXT_ID: optionalText({ about: 'What LiveAvatar calls a context; the bot needs none' }),
  LIVEAVATAR_SANDBOX: flag({ default: false, about: 'Sessions of a minute that cost nothing, to try it' }),
  LIVEAVATAR_BASE_URL: optionalUrl({ about: 'Another server that speaks the same protocol' }),
  AVATAR_TIMEOUT_MS: integer({
    min: 500,
    max: 30_000,
    default: 6_000,
    about: 'The longest time for a session to be made',
  }),
  AVATAR_MAX_SESSIONS: integer({
    min: 1,
    max: 1_000,
    default: 5,
    about: 'Sessions with the avatar at once; each costs money',
  }),
  AVATAR_MAX_SESSIONS_PER_DAY: integer({
    min: 1,
    max: 100_000,
    default: 100,
    about: 'Sessions with the avatar a day, in UTC',
  }),
  AVATAR_USD_PER_MINUTE: decimal({
    min: 0,
    max: 100,
    default: 0.2,
    about: 'What a minute with the avatar costs, in US dollars',
  }),
  AVATAR_SESSION_SECONDS: integer({
    min: 30,
    max: 3_600,
    default: 600,
    about: 'A session ends after so long, in seconds',
  }),
  ...apiLoggerSettings,
});

export type SttConfig = ConfigOf<typeof sttConfig>;
