import {
  choice,
  ConfigError,
  flag,
  integer,
  optionalText,
  optionalUrl,
  url,
  type ConfigDefinition,
  type ConfigOf,
  type Setting,
} from '@abbotsford/service-kit';

const toLog: Setting<boolean> = {
  ...flag({
    default: false,
    about: 'Write mails, links included, to the log in place of sending them (npm start does)',
  }),
  refuseInProduction: (value) => (value ? 'would let anybody who reads the log sign in as somebody else' : null),
};

/** `https://shop.example`, without a slash at its end, so that paths can be added. */
const publicWebUrl: Setting<string> = {
  ...url({ default: 'http://localhost:3000', about: 'Address of the website, as links in mails name it' }),
  parse: (raw) => {
    const address = URL.canParse(raw) ? new URL(raw) : null;
    if (!address || !/^https?:$/.test(address.protocol)) throw new Error('is not an address like https://shop.example');
    return address.href.replace(/\/$/, '');
  },
};

/** Settings of every service that sends mail. */
export const mailSettings = {
  SMTP_URL: optionalUrl({
    secret: true,
    about: 'Mail server, as smtp://user:password@host:587 or smtps://…; without it and SMTP_HOST no mail is sent',
  }),
  SMTP_HOST: optionalText({ about: 'Mail server, where SMTP_URL does not name it' }),
  SMTP_PORT: integer({ min: 1, max: 65_535, default: 587, about: 'Port of SMTP_HOST' }),
  SMTP_USER: optionalText({ about: 'Who sends, on a mail server that asks' }),
  SMTP_PASSWORD: optionalText({ secret: true, about: 'Password of SMTP_USER' }),
  SMTP_TLS: choice(['starttls', 'implicit', 'none'], {
    default: 'starttls',
    about:
      'How the way to the mail server is encrypted; smtps:// means implicit. none is for a server on the same machine',
  }),
  SMTP_TLS_CA: optionalText({ about: "File with the certificates that the mail server's is checked with" }),
  SMTP_TIMEOUT_MS: integer({
    min: 100,
    max: 60_000,
    default: 10_000,
    about: 'How long the mail server may leave each step without an answer',
  }),
  MAIL_FROM: optionalText({ about: 'Sender of mails, as Abbotsford Road <hello@shop.example>; needed to send any' }),
  MAIL_TO_LOG: toLog,
  PUBLIC_WEB_URL: publicWebUrl,
};

export type MailSettings = ConfigOf<ConfigDefinition<typeof mailSettings>>;

type MailRoute = 'smtp' | 'log' | 'none';

/** Which way mails go. A mail server comes before the log. @throws ConfigError without a sender */
export function mailRoute(settings: MailSettings, service: string): MailRoute {
  if (settings.SMTP_URL === undefined && settings.SMTP_HOST === undefined) return settings.MAIL_TO_LOG ? 'log' : 'none';
  if (settings.MAIL_FROM !== undefined) return 'smtp';
  throw new ConfigError(service, [{ variable: 'MAIL_FROM', reason: 'is missing, but a mail server is set' }]);
}
