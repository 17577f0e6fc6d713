import { testMongo } from '../test-mongo';
import { randomSecrets } from './secrets';
import { type Stack, type StackOptions, startStack } from './start-stack';

/** What a program needs of the machine. The rest, a key in `.env` above all, must not change what a test finds. */
const machineVariables = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'NODE_EXTRA_CA_CERTS'];

/** Nobody types at a test; a test of the limits sets its own. */
const relaxedLimits = {
  RATE_LIMIT_GLOBAL: '100000/minute',
  RATE_LIMIT_LOGIN: '100000/minute',
  RATE_LIMIT_REGISTER: '100000/minute',
  RATE_LIMIT_CHAT: '100000/minute',
  RATE_LIMIT_VOICE: '100000/minute',
  EVENT_STREAMS_PER_CLIENT: '10000',
  // The time of the processor that a message may take, where others share the processor.
  READING_LIMIT_MS: '3000',
};

export type TestStackOptions = Pick<StackOptions, 'services' | 'env' | 'serviceEnv' | 'say' | 'onOutput'>;

/**
 * A whole stack for one test file: free ports, secrets and a database of its own, NATS with nothing kept.
 * `stop` deletes the database.
 */
export async function startTestStack(options: TestStackOptions = {}): Promise<Stack> {
  const mongo = testMongo();
  const stack = await startStack({
    ...options,
    environment: { ...Object.fromEntries(machineVariables.map((name) => [name, process.env[name]])), NODE_ENV: 'test' },
    env: { ...relaxedLimits, ...options.env },
    ports: 'free',
    mongoUrl: mongo.url,
    dbName: mongo.dbName,
    dataDir: null,
    secrets: randomSecrets(),
  });
  const { stop } = stack;
  return Object.assign(stack, {
    stop: async () => {
      await stop();
      await mongo.drop();
    },
  });
}
