import path from 'node:path';
import { access } from 'node:fs/promises';
import type { NatsConnection } from '@nats-io/transport-node';
import type { BusUser } from '@abbotsford/bus';
import { LocalStackError, reasonOf } from '../local-stack-error';
import { provideEmbeddingModel } from '../embedding-model/provide-embedding-model';
import { type MongoPart, provideMongo } from '../mongo/provide-mongo';
import { type NatsPart, provideNats } from '../nats/provide-nats';
import { freePort } from '../ports';
import { type Launch, launchHere, type RestartablePart } from '../restartable-part';
import { silent, type Say } from '../say';
import { localDir } from '../workspace';
import { readEnvironment } from './read-environment';
import { keptSecrets, type Secrets } from './secrets';
import { type Environment, serviceEnvironment } from './service-environment';
import { type ServiceProcess, serviceProcess } from './service-process';
import { type AppName, appNames, apps, stopOrder } from './services';
import { choosePorts, type PortChoice, type StackPorts } from './stack-ports';

export interface StackOptions {
  /** Which services; all when absent. */
  readonly services?: readonly AppName[];
  /** What the person set; absent means the environment of this process over `.env`. */
  readonly environment?: Environment;
  /** Variables for every service, over what the environment and the stack say. */
  readonly env?: Environment;
  /** Variables for one service, over everything else. */
  readonly serviceEnv?: Partial<Record<AppName, Environment>>;
  /** Services that a debugger may attach to, each at its port of this machine. */
  readonly inspect?: ReadonlyMap<AppName, number>;
  readonly ports?: PortChoice;
  /** A MongoDB server to use in place of MONGODB_URL or one of our own. */
  readonly mongoUrl?: string;
  readonly dbName?: string;
  /** Where the servers of our own keep their data; absent means `.local/data`, null a temporary folder. */
  readonly dataDir?: string | null;
  /** Absent means the ones kept in `.local/secrets.json`; the environment comes before both. */
  readonly secrets?: Secrets;
  /** How processes are made; absent means as children of this one. */
  readonly launch?: Launch;
  /** Progress, a line at a time. */
  readonly say?: Say;
  /** Every line that a service writes. */
  readonly onOutput?: (service: AppName, line: string) => void;
}

export interface Replica {
  readonly service: ServiceProcess;
  /** Where it listens, should it be a gateway. */
  readonly url: string;
}

export interface Stack {
  readonly gatewayUrl: string;
  readonly webUrl: string;
  readonly mongoUrl: string;
  readonly dbName: string;
  /** A connection to the bus as a user of it, an operator when none is named. */
  connectNats(user?: BusUser): Promise<NatsConnection>;
  readonly adminEmail: string;
  readonly adminPassword: string;
  /** Where each service answers `/health/ready` and `/metrics`. */
  readonly healthUrls: ReadonlyMap<AppName, string>;
  readonly services: readonly ServiceProcess[];
  /** @throws Error when the stack was started without it */
  service(name: AppName): ServiceProcess;
  /** Starts one more process of a service, on ports of its own. */
  addReplica(name: AppName): Promise<Replica>;
  /** Our own NATS server. @throws Error when NATS_URL names somebody else's */
  readonly nats: RestartablePart;
  /** The same, undefined when it is somebody else's. */
  readonly ownNats: RestartablePart | undefined;
  /** Our own MongoDB server, undefined when it is somebody else's. */
  readonly mongo: RestartablePart | undefined;
  /** Ends everything in order: work in flight is finished, the servers of our own come last. */
  stop(): Promise<void>;
  /** Ends everything at once. */
  kill(): void;
}

/** Of the administrator that the first start makes. */
export const defaultAdminEmail = 'admin@abbotsford.example';
const defaultDbName = 'echobot';
/** What runs on somebody's machine is for that machine, unless they say otherwise. */
const loopback = '127.0.0.1';
/**
 * How glibc keeps memory. What is larger than 1 MiB goes back as soon as it is free: left alone glibc raises that to
 * 32 MiB, and every thread of auth that has hashed a password keeps its 19 MiB. And threads share two heaps. And V8: a
 * service that has little to do would fill 32 MiB with what nobody needs before it looks.
 */
const memory = {
  MALLOC_MMAP_THRESHOLD_: String(1024 * 1024),
  MALLOC_ARENA_MAX: '2',
  NODE_OPTIONS: '--max-semi-space-size=4',
} as const;

/**
 * Starts the built services with MongoDB and NATS and waits until each is healthy. When one does not start, all are
 * ended again.
 * @throws LocalStackError a sentence for the person: a taken port, a part that cannot be had, a service that failed
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const say = options.say ?? silent;
  const wanted = options.services ?? appNames;
  const environment = options.environment ?? (await readEnvironment());
  await requireBuilt(wanted);
  const ports = await choosePorts(options.ports ?? 'default', environment, wanted);
  const secrets = options.secrets ?? (await keptSecrets());
  const parts = await provideParts(options, environment, ports, wanted, secrets);
  const settings = decideSettings(options, environment, ports, parts, secrets);
  const describe = (name: AppName, its: StackPorts): ServiceProcess =>
    describeProcess(name, options, environment, settings, its, parts);
  const processes = wanted.map((name) => describe(name, ports));
  const addReplica = async (name: AppName): Promise<Replica> => {
    const its = { ...ports, gateway: await freePort(), health: new Map([[name, await freePort()]]) };
    const service = describe(name, its);
    processes.push(service);
    await service.start();
    return { service, url: `http://localhost:${its.gateway}` };
  };
  const stack = Object.assign(assemble(settings, processes, ports, parts), { addReplica });
  try {
    await Promise.all(
      processes.map(async (service) => {
        await service.start();
        say(`${service.name}: ready`);
      }),
    );
    return stack;
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

interface Parts {
  readonly mongo: MongoPart;
  readonly nats: NatsPart;
  /** Folder of the embedding model; undefined when it can't be had. */
  readonly modelDir: string | undefined;
  /** Where the search index keeps its snapshots; undefined when nothing is kept. */
  readonly indexDir: string | undefined;
}

async function provideParts(
  options: StackOptions,
  environment: Environment,
  ports: StackPorts,
  wanted: readonly AppName[],
  secrets: Secrets,
): Promise<Parts> {
  const { say = silent, launch = launchHere } = options;
  const dataDir = options.dataDir === null ? undefined : (options.dataDir ?? path.join(localDir, 'data'));
  // Data that nobody keeps need not wait for the disk.
  const durable = dataDir !== undefined;
  const [mongo, nats, model] = await Promise.allSettled([
    provideMongo({
      url: options.mongoUrl ?? environment['MONGODB_URL'],
      port: ports.mongo,
      durable,
      say,
      launch,
      ...(dataDir && { dataDir }),
    }),
    provideNats({
      environment,
      seeds: secrets.bus_seeds,
      port: ports.nats,
      durable,
      say,
      launch,
      ...(dataDir && { storeDir: path.join(dataDir, 'nats') }),
    }),
    wanted.includes('rag') ? provideEmbeddingModel({ dir: environment['EMBEDDING_MODEL_DIR'], say }) : undefined,
  ]);
  // Without a model only the knowledge base is missing, and rag says so; the rest is worth starting.
  if (model.status === 'rejected') say(reasonOf(model.reason));
  const modelDir = model.status === 'fulfilled' ? model.value : undefined;
  if (mongo.status === 'fulfilled' && nats.status === 'fulfilled') {
    const indexDir = dataDir && path.join(dataDir, 'rag-index');
    return { mongo: mongo.value, nats: nats.value, modelDir, indexDir };
  }
  if (mongo.status === 'fulfilled') await mongo.value.dispose();
  if (nats.status === 'fulfilled') await nats.value.dispose();
  throw mongo.status === 'rejected' ? mongo.reason : (nats as PromiseRejectedResult).reason;
}

/** The variables that every service may be told, under the names that the services read. */
type Settings = Readonly<
  Record<
    | 'MONGODB_URL'
    | 'MONGODB_DB_NAME'
    | 'JWT_SECRET'
    | 'SECRETS_KEY'
    | 'WEBHOOKS_KEY'
    | 'ADMIN_EMAIL'
    | 'ADMIN_PASSWORD'
    | 'FRONTEND_URL'
    | 'API_URL'
    | 'NEXT_PUBLIC_API_URL'
    | 'PUBLIC_WEB_URL',
    string
  >
>;

function decideSettings(
  options: StackOptions,
  environment: Environment,
  ports: StackPorts,
  { mongo }: Parts,
  secrets: Secrets,
): Settings {
  const apiUrl = `http://localhost:${ports.gateway}`;
  return {
    MONGODB_URL: mongo.url,
    MONGODB_DB_NAME: options.dbName ?? environment['MONGODB_DB_NAME'] ?? defaultDbName,
    JWT_SECRET: environment['JWT_SECRET'] ?? secrets.jwt_secret,
    SECRETS_KEY: environment['SECRETS_KEY'] ?? secrets.secrets_key,
    WEBHOOKS_KEY: environment['WEBHOOKS_KEY'] ?? secrets.webhooks_key,
    ADMIN_EMAIL: environment['ADMIN_EMAIL'] ?? defaultAdminEmail,
    ADMIN_PASSWORD: environment['ADMIN_PASSWORD'] ?? secrets.admin_password,
    FRONTEND_URL: environment['FRONTEND_URL'] ?? `http://localhost:${ports.web},http://127.0.0.1:${ports.web}`,
    API_URL: apiUrl,
    NEXT_PUBLIC_API_URL: apiUrl,
    PUBLIC_WEB_URL: environment['PUBLIC_WEB_URL'] ?? `http://localhost:${ports.web}`,
  };
}

function describeProcess(
  name: AppName,
  { env, serviceEnv, inspect, launch = launchHere, onOutput }: StackOptions,
  environment: Environment,
  settings: Settings,
  ports: StackPorts,
  { nats, modelDir, indexDir }: Parts,
): ServiceProcess {
  const service = apps[name];
  const healthPort = ports.health.get(name);
  const nodeEnv = name === 'web' ? 'production' : (environment['NODE_ENV'] ?? 'development');
  const decided: Environment = {
    ...settings,
    ...(name === 'web' ? { NATS_URL: undefined } : nats.address(name)),
    NODE_ENV: nodeEnv,
    // Where nobody has a mail server, links are read in the log.
    MAIL_TO_LOG: environment['MAIL_TO_LOG'] ?? String(nodeEnv !== 'production'),
    PORT: name === 'gateway' ? String(ports.gateway) : undefined,
    // Nobody balances the load of a platform on one machine.
    SHUTDOWN_DELAY_MS: environment['SHUTDOWN_DELAY_MS'] ?? '0',
    HOST: name === 'gateway' ? (environment['HOST'] ?? loopback) : undefined,
    HEALTH_PORT: healthPort === undefined ? undefined : String(healthPort),
    HEALTH_HOST: environment['HEALTH_HOST'] ?? loopback,
    EMBEDDING_MODEL_DIR: name === 'rag' ? modelDir : undefined,
    RAG_INDEX_DIR: name === 'rag' ? (environment['RAG_INDEX_DIR'] ?? indexDir) : undefined,
    NEXT_TELEMETRY_DISABLED: '1',
    ...env,
  };
  return serviceProcess(service, {
    env: serviceEnvironment(service, { ...memory, ...environment }, decided, serviceEnv?.[name] ?? {}),
    readyUrl:
      healthPort === undefined ? `http://127.0.0.1:${ports.web}/` : `http://127.0.0.1:${healthPort}/health/ready`,
    webPort: ports.web,
    webHost: environment['WEB_HOST'] ?? loopback,
    inspectPort: inspect?.get(name),
    launch,
    onOutput: onOutput && ((line) => onOutput(name, line)),
  });
}

function assemble(
  settings: Settings,
  processes: ServiceProcess[],
  ports: StackPorts,
  { mongo, nats }: Parts,
): Omit<Stack, 'addReplica'> {
  const started = new Map(processes.map((service) => [service.name, service]));
  return {
    gatewayUrl: settings.API_URL,
    webUrl: `http://localhost:${ports.web}`,
    mongoUrl: settings.MONGODB_URL,
    dbName: settings.MONGODB_DB_NAME,
    connectNats: (user = 'operator') => nats.connect(user),
    adminEmail: settings.ADMIN_EMAIL,
    adminPassword: settings.ADMIN_PASSWORD,
    healthUrls: new Map([...ports.health].map(([name, port]) => [name, `http://127.0.0.1:${port}`])),
    services: processes,
    service: (name) => {
      const service = started.get(name);
      if (!service) throw new Error(`The stack was started without ${name}`);
      return service;
    },
    get nats() {
      if (!nats.server) throw new Error('NATS_URL names a server that is not ours to stop');
      return nats.server;
    },
    ownNats: nats.server,
    mongo: mongo.server,
    stop: async () => {
      for (const names of stopOrder([...started.keys()])) {
        await Promise.all(processes.filter(({ name }) => names.includes(name)).map((service) => service.stop()));
      }
      await nats.dispose();
      await mongo.dispose();
    },
    kill: () => {
      for (const part of [...processes, nats.server, mongo.server]) part?.kill('SIGKILL');
    },
  };
}

async function requireBuilt(wanted: readonly AppName[]): Promise<void> {
  for (const name of wanted) {
    await access(apps[name].built).catch(() => {
      throw new LocalStackError(`${name} has not been built: run npx nx run-many -t build, or npm start, which does.`);
    });
  }
}
