import { connect, type NatsConnection } from '@nats-io/transport-node';
import { busOptions, variableSuffix, type BusAddress, type BusUser } from '@abbotsford/bus';
import { inboxPrefix } from '@abbotsford/contracts';
import { LocalStackError } from '../local-stack-error';
import { type RestartablePart } from '../restartable-part';
import { silent } from '../say';
import { type Environment } from '../stack/service-environment';
import { startNats, type StartNatsOptions } from './start-nats';

export interface ProvideNatsOptions extends StartNatsOptions {
  /** What the person set: when it has a NATS_URL, the server there is used, with their credentials, and none is started. */
  readonly environment?: Environment;
}

export interface NatsPart {
  readonly url: string;
  /** The process, when it is one of ours. */
  readonly server: RestartablePart | undefined;
  /** The variables of a process that connects as this user; undefined ones are to be unset. */
  address(user: BusUser): BusAddress;
  connect(user: BusUser): Promise<NatsConnection>;
  /** Ends our server and deletes its temporary folder; somebody else's server is left alone. */
  dispose(): Promise<void>;
}

/** None of the person's own settings of a server counts for one of ours. */
const noCredentials = {
  NATS_CREDS_FILE: undefined,
  NATS_USER: undefined,
  NATS_PASSWORD: undefined,
  NATS_TLS_CA: undefined,
  NATS_TLS_CERT: undefined,
  NATS_TLS_KEY: undefined,
} as const;

/** A NATS server with JetStream: the one at NATS_URL, or one of our own on the loopback interface. */
export async function provideNats({ environment = {}, ...options }: ProvideNatsOptions): Promise<NatsPart> {
  if (environment['NATS_URL']) {
    const part = existingNats(environment['NATS_URL'], environment);
    await requireJetStream(part);
    (options.say ?? silent)('NATS: NATS_URL');
    return part;
  }
  const server = await startNats(options);
  return {
    url: server.url,
    server,
    address: (user) => ({ ...noCredentials, ...server.address(user) }),
    connect: (user) => server.connect(user),
    dispose: () => server.dispose(),
  };
}

/** A user may have a seed of its own (`NATS_NKEY_SEED_OUTBOUND_BOT`); else all connect with what is set for all. */
function existingNats(url: string, environment: Environment): NatsPart {
  const address = (user: BusUser): BusAddress => ({
    ...Object.fromEntries(Object.keys(noCredentials).map((name) => [name, environment[name]])),
    NATS_URL: url,
    NATS_NKEY_SEED: environment[`NATS_NKEY_SEED_${variableSuffix(user)}`] ?? environment['NATS_NKEY_SEED'],
  });
  return {
    url,
    server: undefined,
    address,
    connect: async (user) =>
      connect({
        ...(await busOptions(address(user))),
        inboxPrefix: inboxPrefix(user),
        reconnect: false,
        timeout: 5_000,
      }),
    dispose: () => Promise.resolve(),
  };
}

async function requireJetStream(part: NatsPart): Promise<void> {
  // As a service that every stack has; a person's server may know no operator.
  const connection = await part.connect('gateway').catch((error: unknown) => {
    if (error instanceof Error && /authorization/i.test(`${error.name} ${error.message}`)) {
      throw new LocalStackError(
        'The server at NATS_URL lets nobody in with these credentials: set NATS_NKEY_SEED, NATS_CREDS_FILE, or NATS_USER and NATS_PASSWORD.',
      );
    }
    throw new LocalStackError(
      'NATS_URL is set, but no NATS server answers there: start that server, or unset NATS_URL to let one be provided.',
    );
  });
  const hasJetStream = connection.info?.jetstream === true;
  await connection.close();
  if (!hasJetStream) {
    throw new LocalStackError('The server at NATS_URL has no JetStream: start it with --jetstream, or unset NATS_URL.');
  }
}
