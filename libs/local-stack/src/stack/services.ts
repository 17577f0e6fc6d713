import path from 'node:path';
import { workspaceRoot } from '../workspace';

export const serviceNames = ['auth', 'crm', 'rag', 'outbound-bot', 'gateway', 'web'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Settings that only the services which list them may see. */
export const secretNames = [
  'JWT_SECRET',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'MONGODB_URL',
  'REDIS_URL',
  'OPENAI_API_KEY',
  'NATS_NKEY_SEED',
  'NATS_PASSWORD',
  'NATS_CREDS_FILE',
] as const;
export type SecretName = (typeof secretNames)[number];

export interface ServiceDescription {
  readonly name: ServiceName;
  /** Where `npm start` puts health and metrics; absent for the web, which shows its health by its pages. */
  readonly healthPort?: number;
  readonly secrets: readonly SecretName[];
  /** The file without which it has not been built. */
  readonly built: string;
}

/** Of whoever is on the bus. */
const busSecrets = ['NATS_NKEY_SEED', 'NATS_PASSWORD', 'NATS_CREDS_FILE'] as const;

const bundle = (name: ServiceName): string => path.join(workspaceRoot, 'dist/apps', name, 'main.js');

export const services: Readonly<Record<ServiceName, ServiceDescription>> = {
  auth: {
    name: 'auth',
    healthPort: 8101,
    secrets: [...busSecrets, 'JWT_SECRET', 'ADMIN_EMAIL', 'ADMIN_PASSWORD', 'MONGODB_URL', 'REDIS_URL'],
    built: bundle('auth'),
  },
  crm: { name: 'crm', healthPort: 8106, secrets: [...busSecrets, 'MONGODB_URL'], built: bundle('crm') },
  rag: { name: 'rag', healthPort: 8104, secrets: [...busSecrets, 'MONGODB_URL'], built: bundle('rag') },
  'outbound-bot': {
    name: 'outbound-bot',
    healthPort: 8102,
    secrets: [...busSecrets, 'MONGODB_URL', 'OPENAI_API_KEY'],
    built: bundle('outbound-bot'),
  },
  gateway: {
    name: 'gateway',
    healthPort: 8100,
    secrets: [...busSecrets, 'JWT_SECRET', 'REDIS_URL'],
    built: bundle('gateway'),
  },
  web: { name: 'web', secrets: [], built: path.join(workspaceRoot, 'apps/web/.next/BUILD_ID') },
};

/** The gateway needs the services until its last answer is out, so those before it in this order end after it. */
export const stopOrder: readonly (readonly ServiceName[])[] = [
  ['web', 'gateway'],
  ['outbound-bot', 'auth', 'crm'],
  // The bot asks it until its last answer is out.
  ['rag'],
];
