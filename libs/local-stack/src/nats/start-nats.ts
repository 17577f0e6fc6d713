import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { connect, type NatsConnection, type NodeConnectionOptions } from '@nats-io/transport-node';
import {
  busOptions,
  busSeeds,
  natsAuthorization,
  platformContracts,
  publicKeyOf,
  type BusSeeds,
  type BusUser,
} from '@abbotsford/bus';
import { inboxPrefix, type BusContracts } from '@abbotsford/contracts';
import { run } from '../command';
import { freePort } from '../ports';
import { privateFolder } from '../private-folder';
import { type Launch, launchHere, type RestartablePart } from '../restartable-part';
import { silent, type Say } from '../say';
import { natsConfig } from './nats-config';
import { provideNatsBinary } from './nats-binary';

export interface StartNatsOptions {
  /** 0 or absent takes a free one. */
  readonly port?: number;
  /** Where JetStream keeps its streams; absent means a temporary folder that `dispose` deletes. */
  readonly storeDir?: string;
  readonly durable?: boolean;
  /** The keys of the users; absent makes new ones. */
  readonly seeds?: BusSeeds;
  /** What a test's own services say to each other, besides what the platform's do. */
  readonly contracts?: Partial<BusContracts>;
  readonly say?: Say;
  readonly launch?: Launch;
}

export interface NatsServer extends RestartablePart {
  readonly url: string;
  readonly configFile: string;
  /** What a service or a person needs to connect; what each may do then follows from the contracts. */
  address(user: BusUser): Record<'NATS_URL' | 'NATS_NKEY_SEED', string>;
  /** A connection as that user. */
  connect(user: BusUser, options?: NodeConnectionOptions): Promise<NatsConnection>;
  /** Ends the server for good and deletes its temporary folder. */
  dispose(): Promise<void>;
}

/** A nats-server of our own with JetStream, listening on the loopback interface only. */
export async function startNats(options: StartNatsOptions = {}): Promise<NatsServer> {
  const say = options.say ?? silent;
  const binary = await provideNatsBinary(say);
  const port = options.port || (await freePort());
  const temporary = options.storeDir ? undefined : await mkdtemp(path.join(os.tmpdir(), 'abbotsford-nats-'));
  const storeDir = options.storeDir ?? temporary ?? '';
  await privateFolder(storeDir);
  const configFile = path.join(storeDir, 'nats-server.conf');
  const version = (await run(binary, ['--version'], { timeoutMs: 10_000 })).match(/\b\d+\.\d+\.\d+/)?.[0] ?? '0.0.0';
  const seeds = options.seeds ?? busSeeds();
  const authorization = natsAuthorization(withPlatform(options.contracts), (user) => publicKeyOf(seeds[user]));
  const config = natsConfig({ port, storeDir, durable: options.durable ?? false, authorization }, version);
  await writeFile(configFile, config, { mode: 0o600 });
  const part = (options.launch ?? launchHere)({
    name: 'NATS server',
    command: binary,
    args: ['--config', configFile],
    cwd: path.dirname(configFile),
    env: process.env,
    ready: { port },
    readyTimeoutMs: 20_000,
    remedy: 'Set NATS_URL to use another server.',
  });
  await part.start();
  const url = `nats://127.0.0.1:${port}`;
  const address = (user: BusUser) => ({ NATS_URL: url, NATS_NKEY_SEED: seeds[user] });
  return Object.assign(part, {
    url,
    configFile,
    address,
    connect: async (user: BusUser, connection: NodeConnectionOptions = {}): Promise<NatsConnection> =>
      connect({
        ...(await busOptions(address(user))),
        name: user,
        inboxPrefix: inboxPrefix(user),
        reconnectTimeWait: 250,
        maxReconnectAttempts: -1,
        ...connection,
      }),
    dispose: async () => {
      await part.stop();
      if (temporary) await rm(temporary, { recursive: true, force: true });
    },
  });
}

function withPlatform({ requests = [], events = [], broadcasts = [] }: Partial<BusContracts> = {}): BusContracts {
  return {
    requests: [...platformContracts.requests, ...requests],
    events: [...platformContracts.events, ...events],
    broadcasts: [...platformContracts.broadcasts, ...broadcasts],
  };
}
