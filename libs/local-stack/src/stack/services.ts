import path from 'node:path';
import type { ServiceName } from '@abbotsford/contracts';
import { workspaceRoot } from '../workspace';

/** What a stack runs. */
export type AppName = ServiceName | 'web';

/** Settings that only the services which list them may see. */
export const secretNames = [
  'JWT_SECRET',
  'SECRETS_KEY',
  'WEBHOOKS_KEY',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'MONGODB_URL',
  'REDIS_URL',
  'SMTP_URL',
  'SMTP_PASSWORD',
  'OPENAI_API_KEY',
  'DEEPGRAM_API_KEY',
  'HEYGEN_API_KEY',
  'LIVEAVATAR_API_KEY',
  'NATS_NKEY_SEED',
  'NATS_PASSWORD',
  'NATS_CREDS_FILE',
] as const;
export type SecretName = (typeof secretNames)[number];

export interface AppDescription {
  readonly name: AppName;
  /** Where `npm start` puts health and metrics; absent for the web, which shows its health by its pages. */
  readonly healthPort?: number;
  readonly secrets: readonly SecretName[];
  /** Whom it asks until its last answer is out: they are started with it, and end after it. */
  readonly asks: readonly AppName[];
  /** The file without which it has not been built. */
  readonly built: string;
}

/** Of whoever is on the bus. */
const busSecrets = ['NATS_NKEY_SEED', 'NATS_PASSWORD', 'NATS_CREDS_FILE'] as const;

/** Of whoever sends mail. */
const mailSecrets = ['SMTP_URL', 'SMTP_PASSWORD'] as const;

const bundle = (name: AppName): string => path.join(workspaceRoot, 'dist/apps', name, 'main.js');

/** `tools/shared/services.spec.ts` compares it with each service's settings and contracts. */
export const apps: Readonly<Record<AppName, AppDescription>> = {
  auth: {
    name: 'auth',
    healthPort: 8101,
    secrets: [
      ...busSecrets,
      ...mailSecrets,
      ...(['JWT_SECRET', 'SECRETS_KEY', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'MONGODB_URL', 'REDIS_URL'] as const),
    ],
    asks: [],
    built: bundle('auth'),
  },
  crm: {
    name: 'crm',
    healthPort: 8106,
    secrets: [...busSecrets, ...mailSecrets, 'MONGODB_URL', 'WEBHOOKS_KEY'],
    asks: ['auth'],
    built: bundle('crm'),
  },
  rag: { name: 'rag', healthPort: 8104, secrets: [...busSecrets, 'MONGODB_URL'], asks: [], built: bundle('rag') },
  'outbound-bot': {
    name: 'outbound-bot',
    healthPort: 8102,
    secrets: [...busSecrets, 'MONGODB_URL', 'OPENAI_API_KEY'],
    asks: ['rag'],
    built: bundle('outbound-bot'),
  },
  'inbound-bot': {
    name: 'inbound-bot',
    healthPort: 8103,
    secrets: [...busSecrets, 'MONGODB_URL', 'OPENAI_API_KEY'],
    asks: ['auth', 'crm', 'rag'],
    built: bundle('inbound-bot'),
  },
  stt: {
    name: 'stt',
    healthPort: 8105,
    secrets: [...busSecrets, 'MONGODB_URL', 'DEEPGRAM_API_KEY', 'HEYGEN_API_KEY', 'LIVEAVATAR_API_KEY'],
    asks: [],
    built: bundle('stt'),
  },
  gateway: {
    name: 'gateway',
    healthPort: 8100,
    secrets: [...busSecrets, 'JWT_SECRET', 'REDIS_URL'],
    asks: ['auth', 'crm', 'outbound-bot', 'inbound-bot', 'rag', 'stt'],
    built: bundle('gateway'),
  },
  // Whom the browser asks.
  web: { name: 'web', secrets: [], asks: ['gateway'], built: path.join(workspaceRoot, 'apps/web/.next/BUILD_ID') },
};

export const appNames = Object.keys(apps) as readonly AppName[];

/** These, and whom they ask, and whom those ask. */
export function withAsked(names: readonly AppName[]): readonly AppName[] {
  const found = new Set(names);
  // A set also goes through what is added on the way.
  for (const name of found) for (const asked of apps[name].asks) found.add(asked);
  return [...found];
}

/** Groups that end one after the other: whoever asks before whom it asks. */
export function stopOrder(names: readonly AppName[]): readonly (readonly AppName[])[] {
  if (names.length === 0) return [];
  const asked = new Set(names.flatMap((name) => withAsked(apps[name].asks)));
  const first = names.filter((name) => !asked.has(name));
  // Those who ask each other end together.
  return first.length === 0 ? [names] : [first, ...stopOrder(names.filter((name) => asked.has(name)))];
}
