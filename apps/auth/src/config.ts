import { isEmail } from 'class-validator';
import { accessTokenAlgorithms, secondFactorScopes } from '@abbotsford/contracts';
import {
  choice,
  defineConfig,
  healthPort,
  homeCountry,
  integer,
  limitSettings,
  messagingSettings,
  mongoSettings,
  optionalText,
  secretText,
  type ConfigOf,
  type Setting,
} from '@abbotsford/service-kit';
import { mailSettings } from '@abbotsford/mail';
import { readableEmail } from '@abbotsford/text';

const adminEmail: Setting<string | undefined> = {
  ...optionalText({ about: 'Email of the first administrator' }),
  parse: (raw) => {
    if (!isEmail(raw)) throw new Error('is not an email address');
    return readableEmail(raw);
  },
};

const PRODUCTION_MIN = 12;

const adminPassword: Setting<string | undefined> = {
  ...optionalText({ secret: true, about: 'Password of the first administrator, for the first start' }),
  parse: (raw) => {
    if (raw.length < 8 || raw.length > 200) throw new Error('has to have 8 to 200 characters');
    return raw;
  },
  refuseInProduction: (value) => {
    if (value === undefined) return null;
    if (value.length < PRODUCTION_MIN) return `is too short for production: at least ${PRODUCTION_MIN} characters`;
    if (new Set(value).size < 6) return 'is too easy to guess: use more different characters';
    if (/change.?me|secret|passw[o0]rd|default|example|admin|abbotsford/i.test(value)) {
      return 'looks like a default: choose one of your own';
    }
    return null;
  },
};

export const authConfig = defineConfig('auth', {
  ...messagingSettings,
  ...mongoSettings,
  ...limitSettings,
  ...mailSettings,
  ...healthPort(8101),
  ...homeCountry,
  JWT_SECRET: secretText({ minLength: 32, about: 'Secret that signs access tokens; the gateway has the same' }),
  JWT_ALGORITHM: choice(accessTokenAlgorithms, { default: 'HS256', about: 'How access tokens are signed' }),
  JWT_EXPIRATION_MINUTES: integer({ min: 1, max: 43_200, default: 1_440, about: 'Minutes that an access token holds' }),
  REFRESH_TOKEN_DAYS: integer({
    min: 1,
    max: 365,
    default: 30,
    about: 'Days without a refresh after which a session ends',
  }),
  SESSION_MAX_DAYS: integer({
    min: 1,
    max: 3_650,
    default: 90,
    about: 'Days after which a session ends, however much it is used',
  }),
  ADMIN_SESSION_HOURS: integer({
    min: 1,
    max: 8_760,
    default: 12,
    about: 'The same for everybody who works here, in hours',
  }),
  SECRETS_KEY: secretText({
    minLength: 32,
    about: 'Key that second factors are encrypted with; with another one people have to have theirs reset',
  }),
  SECOND_FACTOR_REQUIRED_OF: choice(secondFactorScopes, {
    default: 'nobody',
    about:
      'Who has to set up a second factor at least, before anything else: nobody, admins, or staff; administrators may ask it of more',
  }),
  ADMIN_EMAIL: adminEmail,
  ADMIN_PASSWORD: adminPassword,
});

export type AuthConfig = ConfigOf<typeof authConfig>;
