import type { FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config';

type Origins = Pick<GatewayConfig, 'FRONTEND_URL' | 'WIDGET_ORIGINS'>;

const exposedHeaders = ['X-Request-Id', 'Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

/** The routes of the visitors' chat, which pages of others that show the chat may use too. */
const visitorsChat = '/api/chat/outbound/';
const visitorsVoice: ReadonlySet<string> = new Set(
  ['voice', 'transcribe', 'speech'].map((name) => `/api/chat/${name}`),
);
/** Answers every page, so that one that may not show the chat can read why. */
export const CHAT_ACCESS = 'access';

/** The origins whose pages may show the visitors' chat: our own, and those of others that we allowed. */
export const chatOrigins = ({ FRONTEND_URL, WIDGET_ORIGINS }: Origins): readonly string[] => [
  ...FRONTEND_URL,
  ...WIDGET_ORIGINS,
];

/** For `app.enableCors`: which pages may read an answer. Only our own get there with a cookie. */
export function corsOptions(config: Origins) {
  const common = {
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'X-Chat-Session',
      'X-Request-Id',
      'traceparent',
      'tracestate',
    ],
    exposedHeaders,
    maxAge: 600,
  };
  // For the cookie with the refresh token; see auth/refresh-cookie.ts.
  const ours = { ...common, origin: [...config.FRONTEND_URL], credentials: true };
  const embedded = { ...common, origin: [...config.WIDGET_ORIGINS], credentials: false };
  const anybody = { ...common, origin: '*', credentials: false };
  return {
    delegator: async ({ url, headers: { origin } }: FastifyRequest) => {
      const [path = ''] = url.split('?', 1);
      const isVisitors = path.startsWith(visitorsChat) || visitorsVoice.has(path);
      if (!isVisitors || origin === undefined || config.FRONTEND_URL.includes(origin)) return ours;
      return path === visitorsChat + CHAT_ACCESS ? anybody : embedded;
    },
  };
}
