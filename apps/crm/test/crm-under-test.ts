import { randomUUID } from 'node:crypto';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { expect } from 'vitest';
import {
  crmChanged,
  getBoard,
  getLead,
  listLeads,
  type CrmChanged,
  type DealStage,
  type DealView,
  type EventContract,
  type LeadSnapshot,
  type LeadView,
  type RequestContract,
  type Role,
} from '@abbotsford/contracts';
import { startNats, testMongo, type NatsServer, type TestMongo } from '@abbotsford/local-stack';
import {
  backgroundContext,
  bootService,
  ServiceClient,
  ServiceMetrics,
  type RunningService,
} from '@abbotsford/service-kit';
import { crmService } from '../src/crm.service-definition';

export const ADMIN_ID = '0123456789abcdef01234567';

/** The service with a database and a NATS server of its own, and a caller that stays when the service stops. */
export class CrmUnderTest {
  private readonly replicas: RunningService[] = [];
  private readonly client: ServiceClient;

  private constructor(
    private readonly nats: NatsServer,
    readonly mongo: TestMongo,
    readonly connection: NatsConnection,
  ) {
    this.client = new ServiceClient(connection, 'gateway', new ServiceMetrics('gateway'));
  }

  static async start(): Promise<CrmUnderTest> {
    const nats = await startNats({ port: 0 });
    const crm = new CrmUnderTest(nats, testMongo(), await connect({ servers: nats.url }));
    await crm.addReplica();
    return crm;
  }

  async addReplica(): Promise<RunningService> {
    const replica = await bootService(crmService, {
      NATS_URL: this.nats.url,
      MONGODB_URL: this.mongo.url,
      MONGODB_DB_NAME: this.mongo.dbName,
      HEALTH_PORT: '0',
      LOG_LEVEL: 'fatal',
    });
    this.replicas.push(replica);
    return replica;
  }

  /** The replica that was started last. */
  get service(): RunningService {
    const replica = this.replicas.at(-1);
    if (!replica) throw new Error('no replica runs');
    return replica;
  }

  async stopReplica(): Promise<void> {
    await this.replicas.pop()?.close();
  }

  async stop(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.close()));
    await this.connection.close();
    await this.mongo.drop();
    await this.nats.dispose();
  }

  ask<Request extends object, Reply>(
    contract: RequestContract<Request, Reply> & { kind: 'request' },
    request: NoInfer<Request>,
    role: Role | null = 'admin',
  ): Promise<Reply> {
    const principal = role && { id: ADMIN_ID, role, session_id: 'a-session' };
    return this.client.call(contract, request, { ...backgroundContext(10_000), principal });
  }

  async column(status: DealStage): Promise<DealView[]> {
    const { columns } = await this.ask(getBoard, {});
    return columns.find(({ id }) => id === status)?.deals ?? [];
  }

  /** The leads whose summaries have this text, which a test takes from its own snapshots. */
  async leadsOf(snapshot: LeadSnapshot): Promise<LeadView[]> {
    const { items } = await this.ask(listLeads, {});
    const own = items.filter(({ summary }) => summary.endsWith(snapshot.visitor_id));
    return Promise.all(own.map(({ id }) => this.ask(getLead, { lead_id: id })));
  }

  async leadOf(snapshot: LeadSnapshot): Promise<LeadView> {
    const [lead, ...others] = await this.leadsOf(snapshot);
    if (!lead) throw new Error('the visitor has no lead');
    expect(others).toEqual([]);
    return lead;
  }

  /** The cards of a visitor, wherever they stand on the board. */
  async cardsOf(snapshot: LeadSnapshot): Promise<DealView[]> {
    const { columns } = await this.ask(getBoard, {});
    return columns.flatMap(({ deals }) => deals).filter(({ summary }) => summary?.endsWith(snapshot.visitor_id));
  }

  /** Hands an event to JetStream as a bot's outbox does; the id is that of the row in the outbox. */
  async publish(event: EventContract, data: unknown, id: string = randomUUID()): Promise<void> {
    await jetstream(this.connection).publish(event.subject, JSON.stringify(data), { msgID: id });
  }

  /** Publishes, and waits until all that was published so far is handled. */
  async receives(event: EventContract, ...snapshots: LeadSnapshot[]): Promise<void> {
    for (const snapshot of snapshots) await this.publish(event, snapshot);
    await this.settled();
  }

  async settled(): Promise<void> {
    const manager = await jetstreamManager(this.connection);
    const waiting = async (): Promise<number> => {
      const { num_pending, num_ack_pending } = await manager.consumers.info('EVENTS', 'crm-leads');
      return num_pending + num_ack_pending;
    };
    await expect.poll(waiting, { timeout: 25_000, interval: 25 }).toBe(0);
  }

  /** Collects what open dashboards are told from now on. */
  async listen(): Promise<CrmChanged[]> {
    const heard: CrmChanged[] = [];
    this.client.onBroadcast(crmChanged, (change) => heard.push(change));
    await this.connection.flush();
    return heard;
  }
}
