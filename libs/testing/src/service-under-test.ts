import { getConnectionToken } from '@nestjs/mongoose';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Connection } from 'mongoose';
import type { BusUser } from '@abbotsford/bus';
import {
  EVENTS,
  type EventContract,
  type RequestContract,
  type ServiceHealth,
  type ServiceName,
} from '@abbotsford/contracts';
import type { Role } from '@abbotsford/rights';
import { startNats, testMongo, type NatsServer, type TestMongo } from '@abbotsford/local-stack';
import {
  backgroundContext,
  bootService,
  collectionsOf,
  ServiceClient,
  ServiceMetrics,
  type Principal,
  type RunningService,
  type ServiceDefinition,
} from '@abbotsford/service-kit';
import { ErasureRequests } from './erasure-requests';

/** Who asks, when somebody does. */
export const CALLER_ID = '0123456789abcdef01234567';

type Settings = Readonly<Record<string, string>>;
type AnsweredContract<Request extends object, Reply> = RequestContract<Request, Reply> & { kind: 'request' };

/** What a service needs around it. */
export interface Surroundings {
  readonly nats: NatsServer;
  readonly mongo: TestMongo;
  /** The gateway's, which stays when the service stops. */
  readonly connection: NatsConnection;
}

/** @param mongo absent means a database of its own on the server that the test run shares */
export async function startSurroundings(mongo: TestMongo = testMongo()): Promise<Surroundings> {
  const nats = await startNats();
  return { nats, mongo, connection: await nats.connect('gateway') };
}

/** A service with a real NATS server and a database of its own, in any number of replicas, and somebody who calls it. */
export abstract class ServiceUnderTest {
  /** What all replicas are started with. */
  readonly settings: Settings;
  /** As whom a test asks that says nothing else. */
  protected readonly askingAs: Role | null = 'admin';
  protected readonly client: ServiceClient;
  private readonly replicas: RunningService[] = [];
  private readonly others = new Map<BusUser, Promise<NatsConnection>>();

  protected constructor(
    private readonly definition: ServiceDefinition,
    private readonly surroundings: Surroundings,
    settings: Settings = {},
  ) {
    const { nats, mongo, connection } = surroundings;
    this.client = new ServiceClient(connection, 'gateway', new ServiceMetrics('gateway'));
    this.settings = {
      ...nats.address(definition.name),
      MONGODB_URL: mongo.url,
      MONGODB_DB_NAME: mongo.dbName,
      HEALTH_PORT: '0',
      LOG_LEVEL: 'fatal',
      ...settings,
    };
  }

  /** Starts one more replica. */
  protected async boot(settings: Settings = {}): Promise<RunningService> {
    const replica = await bootService(this.definition, { ...this.settings, ...settings });
    this.replicas.push(replica);
    this.refuseForeignCollections(replica);
    return replica;
  }

  /** In a MongoDB with users the service could not reach a collection that is not declared as its own. */
  private refuseForeignCollections(replica: RunningService): void {
    const { name, config } = this.definition;
    if (name === 'gateway' || !('MONGODB_URL' in config.settings)) return;
    const { models } = replica.app.get<Connection>(getConnectionToken());
    const used = Object.values(models).map((model) => model.collection.collectionName);
    const foreign = used.filter((collection) => !collectionsOf[name].includes(collection));
    if (foreign.length === 0) return;
    throw new Error(
      `${name} uses ${foreign.join(', ')}: add it to libs/service-kit/src/persistence/collections.data.ts and run npm run deploy-config`,
    );
  }

  async stopReplicas(): Promise<void> {
    await Promise.all(this.replicas.splice(0).map((replica) => replica.close()));
  }

  async stop(): Promise<void> {
    await this.stopReplicas();
    await Promise.all([this.connection, ...(await Promise.all(this.others.values()))].map((each) => each.close()));
    await this.mongo.drop();
    await this.surroundings.nats.dispose();
  }

  /** The replica that was started last. */
  get replica(): RunningService {
    const replica = this.replicas.at(-1);
    if (!replica) throw new Error('no replica runs');
    return replica;
  }

  /** How another service connects to the bus of this test. */
  addressOf(service: ServiceName): Settings {
    return this.surroundings.nats.address(service);
  }

  get mongo(): TestMongo {
    return this.surroundings.mongo;
  }

  get connection(): NatsConnection {
    return this.surroundings.connection;
  }

  get database(): Connection {
    return this.replica.app.get<Connection>(getConnectionToken());
  }

  ask<Request extends object, Reply>(
    contract: AnsweredContract<Request, Reply>,
    request: NoInfer<Request>,
    role: Role | null = this.askingAs,
  ): Promise<Reply> {
    return this.askAs(role && { id: CALLER_ID, role, session_id: 'a-session' }, contract, request);
  }

  /** The same, but that the caller waits for so long only. */
  askFor<Request extends object, Reply>(
    milliseconds: number,
    contract: AnsweredContract<Request, Reply>,
    request: NoInfer<Request>,
  ): Promise<Reply> {
    const principal = this.askingAs && { id: CALLER_ID, role: this.askingAs, session_id: 'a-session' };
    return this.askAs(principal, contract, request, milliseconds);
  }

  /** The same with an `Idempotency-Key`. */
  async askWithKey<Request extends object, Reply>(
    idempotencyKey: string,
    contract: AnsweredContract<Request, Reply>,
    request: NoInfer<Request>,
  ): Promise<Reply> {
    const principal = this.askingAs && { id: CALLER_ID, role: this.askingAs, session_id: 'a-session' };
    const client = await this.clientFor(contract);
    return client.call(contract, request, { ...backgroundContext(20_000), principal, idempotencyKey });
  }

  protected async askAs<Request extends object, Reply>(
    principal: Principal | null,
    contract: AnsweredContract<Request, Reply>,
    request: NoInfer<Request>,
    milliseconds = 20_000,
  ): Promise<Reply> {
    const client = await this.clientFor(contract);
    return client.call(contract, request, { ...backgroundContext(milliseconds), principal });
  }

  /** A connection as another user of the bus, open until the end. */
  protected connectionOf(user: BusUser): Promise<NatsConnection> {
    const connection = this.others.get(user) ?? this.surroundings.nats.connect(user);
    this.others.set(user, connection);
    return connection;
  }

  /** All events of a kind that have been sent. */
  async sent({ subject }: EventContract): Promise<Record<string, unknown>[]> {
    const { streams } = await jetstreamManager(await this.connectionOf('operator'));
    const stream = await streams.get(EVENTS);
    const { last_seq } = (await stream.info()).state;
    const found: Record<string, unknown>[] = [];
    for (let seq = 1; seq <= last_seq; seq++) {
      const message = await stream.getMessage({ seq });
      if (message?.subject === subject) found.push(message.json<Record<string, unknown>>());
    }
    return found;
  }

  /** Somebody who has people erased, as the CRM does. */
  async erasureRequests(): Promise<ErasureRequests> {
    return new ErasureRequests(await this.connectionOf('crm'), await this.connectionOf('operator'));
  }

  /** The gateway asks where it may, else another service that may. */
  private async clientFor({ callers }: RequestContract): Promise<ServiceClient> {
    const [caller] = callers;
    if (!caller || callers.includes('gateway')) return this.client;
    return new ServiceClient(await this.connectionOf(caller), caller, new ServiceMetrics(caller));
  }

  /** What the last replica says of itself. */
  async health(): Promise<ServiceHealth> {
    return (await this.probe('/health/ready')).json() as Promise<ServiceHealth>;
  }

  /** The value of a metric of the last replica with these labels, 0 when there is none yet. */
  async metric(name: string, labels: Settings = {}): Promise<number> {
    const lines = (await (await this.probe('/metrics')).text()).split('\n');
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const line = lines.find((l) => l.startsWith(`${name}{`) && wanted.every((w) => l.includes(w)));
    return Number(line?.slice(line.lastIndexOf(' ') + 1) ?? 0);
  }

  private probe(path: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.replica.healthPort}${path}`);
  }
}
