import { isIP } from 'node:net';
import { accessTokenAlgorithms } from '@abbotsford/contracts';
import {
  choice,
  defineConfig,
  healthPort,
  integer,
  limitSettings,
  messagingSettings,
  rate,
  secretText,
  text,
} from '@abbotsford/service-kit';
import type { ConfigOf, Setting } from '@abbotsford/service-kit';

/** A list whose parts stand between commas. */
function list(o: {
  about: string;
  default: string;
  check: (part: string) => boolean;
  kind: string;
}): Setting<readonly string[]> {
  const parse = (raw: string): readonly string[] => {
    const parts = raw
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    if (!parts.every(o.check)) throw new Error(`is not a list of ${o.kind}, separated by commas`);
    return parts;
  };
  return { parse, default: parse(o.default), optional: false, secret: false, about: o.about };
}

function isOrigin(part: string): boolean {
  return URL.canParse(part) && /^https?:$/.test(new URL(part).protocol) && new URL(part).origin === part;
}

function isAddressOrRange(part: string): boolean {
  const [address = '', bits, ...rest] = part.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

export const gatewayConfig = defineConfig('gateway', {
  ...messagingSettings,
  ...limitSettings,
  ...healthPort(8100),
  PORT: integer({ min: 0, max: 65_535, default: 8000, about: 'Public port; 0 takes a free one' }),
  HOST: text({ default: '0.0.0.0', about: 'Address to listen on' }),
  SHUTDOWN_DELAY_MS: integer({
    min: 0,
    max: 60_000,
    default: 5_000,
    about: 'How long a gateway that stops goes on taking requests after it says that it is not ready',
  }),
  JWT_SECRET: secretText({ minLength: 32, about: 'Secret that the auth service signs access tokens with' }),
  JWT_ALGORITHM: choice(accessTokenAlgorithms, { default: 'HS256', about: 'The one algorithm that is accepted' }),
  FRONTEND_URL: list({
    default: 'http://localhost:3000',
    check: isOrigin,
    kind: 'origins like https://www.example.com',
    about: 'Origins of the web pages that may call the API, separated by commas',
  }),
  WIDGET_ORIGINS: list({
    default: '',
    check: isOrigin,
    kind: 'origins like https://www.example.com',
    about: "Origins of others' web pages that may show the visitors' chat, separated by commas; none without it",
  }),
  TRUSTED_PROXIES: list({
    default: '',
    check: isAddressOrRange,
    kind: 'addresses or ranges like 10.0.0.0/8',
    about: 'Proxies whose X-Forwarded-For is believed, separated by commas; none without it',
  }),
  KNOWLEDGE_FILE_MAX_MB: integer({
    min: 1,
    max: 50,
    default: 10,
    about: 'Largest file that becomes a document, in megabytes',
  }),
  RATE_LIMIT_GLOBAL: rate({ default: '60/minute', about: 'Requests of one client to all routes' }),
  RATE_LIMIT_LOGIN: rate({ default: '10/minute', about: 'Sign-ins and refreshes of one client' }),
  RATE_LIMIT_REGISTER: rate({ default: '10/hour', about: 'Registrations of one client' }),
  RATE_LIMIT_CHAT: rate({ default: '30/minute', about: 'Chat messages of one client, and of one session' }),
  RATE_LIMIT_VOICE: rate({
    default: '20/minute',
    about: 'Recordings and spoken answers of one client; each costs money',
  }),
  RATE_LIMIT_AVATAR: rate({ default: '5/hour', about: 'Sessions with the avatar of one client; each costs money' }),
  CHAT_SOCKETS_PER_CLIENT: integer({
    min: 1,
    max: 10_000,
    default: 20,
    about: 'WebSockets that one client may have open',
  }),
  EVENT_STREAMS_PER_CLIENT: integer({
    min: 1,
    max: 10_000,
    default: 100,
    about: 'Streams of events that may be open at a time: dashboards of one person, answers to one client',
  }),
  CHAT_SOCKET_HEARTBEAT_SECONDS: integer({
    min: 1,
    max: 600,
    default: 20,
    about: 'How often a WebSocket is asked whether its client is there; below the idle limits of proxies',
  }),
});

export type GatewayConfig = ConfigOf<typeof gatewayConfig>;
