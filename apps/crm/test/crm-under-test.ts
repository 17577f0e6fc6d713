import { randomUUID } from 'node:crypto';
import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { expect, vi } from 'vitest';
import {
  erasedPerson,
  crmChanged,
  getBoard,
  getLead,
  listLeads,
  type BroadcastContract,
  type Colleague,
  type CrmChanged,
  type DealStage,
  type DealCard,
  type ErasingService,
  type EventContract,
  type LeadSnapshot,
  type LeadView,
  type PersonErased,
  type RequestContract,
  type TicketReceipt,
  type TicketSnapshot,
} from '@abbotsford/contracts';
import type { RunningService } from '@abbotsford/service-kit';
import { ServiceUnderTest, startSurroundings, type Surroundings } from '@abbotsford/testing';
import { crmService } from '../src/crm.service-definition';
import { RecordTicket } from '../src/tickets/use-cases/record-ticket';

/** The CRM, asked by an administrator, and told of leads as a bot tells it. */
export class CrmUnderTest extends ServiceUnderTest {
  private constructor(surroundings: Surroundings, settings: Readonly<Record<string, string>>) {
    super(crmService, surroundings, { WEBHOOKS_KEY: 'r3Kd8sQv1Nw6Xb4Tz9Yc2Fm7Hg5Lp0Je', ...settings });
  }

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<CrmUnderTest> {
    const crm = new CrmUnderTest(await startSurroundings(), settings);
    await crm.addReplica();
    return crm;
  }

  addReplica(): Promise<RunningService> {
    return this.boot();
  }

  /** Asks as a customer of ours who is signed in. */
  askAsCustomer<Request extends object, Reply>(
    id: string,
    contract: RequestContract<Request, Reply> & { kind: 'request' },
    request: NoInfer<Request>,
  ): Promise<Reply> {
    return this.askAs({ id, role: 'user', session_id: 'a-session' }, contract, request);
  }

  /** Asks as another administrator. */
  askAsColleague<Request extends object, Reply>(
    contract: RequestContract<Request, Reply> & { kind: 'request' },
    request: NoInfer<Request>,
  ): Promise<Reply> {
    return this.askAs({ id: 'c'.repeat(24), role: 'admin', session_id: 'a-session' }, contract, request);
  }

  /** Asks as one of our team. */
  askAsOneOf<Request extends object, Reply>(
    { id, role }: Pick<Colleague, 'id' | 'role'>,
    contract: RequestContract<Request, Reply> & { kind: 'request' },
    request: NoInfer<Request>,
  ): Promise<Reply> {
    return this.askAs({ id, role, session_id: 'a-session' }, contract, request);
  }

  async column(status: DealStage): Promise<DealCard[]> {
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
  async cardsOf(snapshot: LeadSnapshot): Promise<DealCard[]> {
    const { columns } = await this.ask(getBoard, {});
    return columns.flatMap(({ deals }) => deals).filter(({ summary }) => summary?.endsWith(snapshot.visitor_id));
  }

  /** Asks for a ticket as `create-ticket` does, of the replica that was started last. */
  opensTicket(snapshot: TicketSnapshot): Promise<TicketReceipt> {
    return this.replica.app.get(RecordTicket).run(snapshot);
  }

  /** Hands an event to JetStream as a bot's outbox does; the id is that of the row in the outbox. */
  async publish(event: EventContract, data: unknown, id: string = randomUUID()): Promise<void> {
    const [bot = 'operator'] = event.producers;
    await jetstream(await this.connectionOf(bot)).publish(event.subject, JSON.stringify(data), { msgID: id });
  }

  /** Answers for a service that has erased its part. */
  async answers(service: ErasingService, answer: Omit<PersonErased, 'counts'> & Partial<PersonErased>): Promise<void> {
    const event = erasedPerson[service];
    const bus = jetstream(await this.connectionOf(service));
    await bus.publish(event.subject, JSON.stringify({ counts: {}, ...answer }), { msgID: randomUUID() });
    await this.settled();
  }

  /** The events and dead letters that are in the streams now. */
  async inStreams(): Promise<string[]> {
    const manager = await this.streams();
    const texts: string[] = [];
    for await (const { config, state } of manager.streams.list()) {
      for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
        const message = await manager.streams.getMessage(config.name, { seq }).catch(() => null);
        if (message) texts.push(message.string());
      }
    }
    return texts;
  }

  /** Publishes, and waits until all that was published so far is handled. */
  async receives(event: EventContract, ...snapshots: object[]): Promise<void> {
    for (const snapshot of snapshots) await this.publish(event, snapshot);
    await this.settled();
  }

  /** Waits until all that was told so far is handled, by these consumers; notifications wait for auth. */
  async settled(...names: string[]): Promise<void> {
    const manager = await this.streams();
    const waiting = async (): Promise<number> => {
      const consumers = ['crm-leads', 'crm-analytics', 'crm-accounts', ...names].map((name) =>
        manager.consumers.info('EVENTS', name),
      );
      return (await Promise.all(consumers)).reduce((sum, one) => sum + one.num_pending + one.num_ack_pending, 0);
    };
    // What follows from that is on its way, too.
    if (names.length > 0) {
      const untold = () => this.database.collection('crm_outbox').countDocuments();
      await vi.waitFor(async () => expect(await untold()).toBe(0), { timeout: 25_000, interval: 25 });
    }
    // Also before the first test, where polling is not.
    await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 25_000, interval: 25 });
  }

  /** What an operator sees of JetStream. */
  async streams(): Promise<JetStreamManager> {
    return jetstreamManager(await this.connectionOf('operator'));
  }

  /** Hears a broadcast from now on. */
  hears<Data extends object>(contract: BroadcastContract<Data>, heard: (data: Data) => void): void {
    this.client.onBroadcast(contract, heard);
  }

  /** Collects what open dashboards are told from now on. */
  async listen(): Promise<CrmChanged[]> {
    const heard: CrmChanged[] = [];
    this.client.onBroadcast(crmChanged, (change) => heard.push(change));
    await this.connection.flush();
    return heard;
  }
}
