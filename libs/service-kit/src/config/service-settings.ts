import { publicKeyOf } from '@abbotsford/bus';
import type { ConfigDefinition, ConfigOf, Setting } from './define-config';
import { choice, flag, integer, optionalText, optionalUrl, text, url } from './settings';

const natsServers = url({ default: 'nats://127.0.0.1:4222', about: 'NATS server or servers, separated by commas' });

const natsUrl: Setting<string> = {
  ...natsServers,
  parse: (raw) => {
    // The library would pass over it in silence.
    if (raw.includes('@'))
      throw new Error('has to be without a user: say who connects with NATS_NKEY_SEED or NATS_USER');
    return natsServers.parse(raw);
  },
};

const nkeySeed: Setting<string | undefined> = {
  ...optionalText({ secret: true, about: "Private key of the service's user on the NATS server" }),
  parse: (raw) => {
    try {
      publicKeyOf(raw);
    } catch {
      throw new Error('is no seed of an nkey: npm run deploy-secrets makes them');
    }
    return raw;
  },
};

/** Settings of every process on the bus. */
export const messagingSettings = {
  NATS_URL: natsUrl,
  NATS_NKEY_SEED: nkeySeed,
  NATS_CREDS_FILE: optionalText({ about: 'File with the JWT and the seed of the user, in place of NATS_NKEY_SEED' }),
  NATS_USER: optionalText({ about: 'Name of the user, on a server with passwords' }),
  NATS_PASSWORD: optionalText({ secret: true, about: 'Password of NATS_USER' }),
  NATS_TLS_CA: optionalText({
    about: "File with the certificates that the NATS server's is checked with; requires TLS",
  }),
  NATS_TLS_CERT: optionalText({ about: 'File with a client certificate, where the NATS server asks for one' }),
  NATS_TLS_KEY: optionalText({ about: 'File with the key of NATS_TLS_CERT' }),
  NATS_ALLOW_OPEN: flag({
    default: false,
    about: 'Work in production, too, on a NATS server that lets anybody in',
  }),
  SHUTDOWN_GRACE_MS: integer({
    min: 0,
    max: 120_000,
    default: 10_000,
    about: 'How long work under way may take at shutdown',
  }),
  NATS_STREAM_REPLICAS: integer({
    min: 1,
    max: 5,
    default: 1,
    about: 'On how many servers of the NATS cluster each event is kept; 3 survives the loss of one',
  }),
  REQUESTS_AT_ONCE: integer({
    min: 1,
    max: 10_000,
    default: 64,
    about: 'How many requests of others a service answers at the same time',
  }),
  REQUESTS_WAITING: integer({
    min: 0,
    max: 100_000,
    default: 128,
    about: 'How many more may wait for that; the rest is told at once to come again',
  }),
  RETENTION_EVENTS_DAYS: integer({
    min: 1,
    max: 365,
    default: 30,
    about: 'How many days the stream EVENTS keeps an event, and a service remembers that it has handled it',
  }),
  RETENTION_DEAD_LETTERS_DAYS: integer({
    min: 1,
    max: 3_650,
    default: 90,
    about: 'How many days the stream DEAD_LETTERS keeps an event that could not be handled',
  }),
  LOG_LEVEL: choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
    default: 'info',
    about: 'How much is logged',
  }),
  DEBUG: flag({ default: false, about: 'The same as LOG_LEVEL=debug' }),
};

export type BusSettings = ConfigOf<ConfigDefinition<typeof messagingSettings>>;

/** Settings of every service that owns collections. */
export const mongoSettings = {
  MONGODB_URL: url({ secret: true, about: 'MongoDB connection string of a replica set' }),
  MONGODB_DB_NAME: text({ default: 'echobot', about: 'Name of the database' }),
};

/** Settings of every service that limits how often something may be done. */
export const limitSettings = {
  REDIS_URL: optionalUrl({
    secret: true,
    about: 'Redis that keeps the limits of all replicas together; without it each process counts for itself',
  }),
};

export const healthPort = (port: number) => ({
  HEALTH_PORT: integer({
    min: 0,
    max: 65_535,
    default: port,
    about: 'Internal port of health and metrics; 0 takes a free one',
  }),
  HEALTH_HOST: text({
    default: '127.0.0.1',
    about: 'Address that health and metrics listen on; 0.0.0.0 lets other machines of the network ask (the images do)',
  }),
});

/** For services that read phone numbers. */
export const homeCountry = {
  HOME_COUNTRY: {
    ...text({
      default: 'AU',
      about: 'Country of people whose own is not known, as two letters; phone numbers and dates are read by it',
    }),
    parse: (raw: string) => {
      if (!/^[A-Za-z]{2}$/.test(raw)) throw new Error('is not a country of two letters like AU');
      return raw.toUpperCase();
    },
  },
};

/** For services that go by the clock of the business. */
export const officeTimeZone = {
  OFFICE_TIME_ZONE: {
    ...text({ default: 'Australia/Melbourne', about: 'Time zone of the business: of OFFICE_HOURS, and of days' }),
    parse: (raw: string) => {
      if (!Intl.supportedValuesOf('timeZone').includes(raw)) {
        throw new Error('is no time zone like Australia/Melbourne');
      }
      return raw;
    },
  },
};
