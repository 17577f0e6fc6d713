import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Connection, Model } from 'mongoose';
import { requireConsumer, type Check, type ConsumerName } from '@abbotsford/contracts';
import type { BusSettings } from '../config/service-settings';
import { HealthRegistry } from '../health/health-registry';
import { ServiceMetrics } from '../health/metrics';
import type { Logger } from '../logging/logger';
import { Transaction } from '../persistence/transaction';
import { CONFIG, LOGGER, NATS, SERVICE } from '../tokens';
import { defaultPacing, DurableConsumer, type Handled } from './durable-consumer';
import { inboxSchema, type InboxRow } from './inbox.schema';
import { countDeadLetters, ensureStreams, type StreamSettings } from './streams';

/**
 * Durable consumers. Each event is handled once: the handler's writes and the note that it was handled are one
 * transaction, and the acknowledgement follows the commit.
 */
@Injectable()
export class EventConsumer implements OnModuleDestroy {
  private readonly inbox: Model<InboxRow>;
  private readonly consumers: { readonly consumer: DurableConsumer; readonly ended: Promise<void> }[] = [];

  constructor(
    @Inject(getConnectionToken()) connection: Connection,
    @Inject(CONFIG) private readonly config: Pick<BusSettings, 'SHUTDOWN_GRACE_MS'> & StreamSettings,
    @Inject(NATS) private readonly nats: NatsConnection,
    @Inject(SERVICE) private readonly service: string,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly transaction: Transaction,
    private readonly health: HealthRegistry,
    private readonly metrics: ServiceMetrics,
  ) {
    const name = `${service.replaceAll('-', '_')}_inbox`;
    this.inbox = connection.model<InboxRow>(name, inboxSchema(name));
  }

  /**
   * Starts to consume events, one after another in their order. A handler gets the data and the session of its
   * transaction, and may give a function to run after the commit. It may run again, so it touches the database only.
   */
  async consume(name: string, handlers: readonly Handled[], pacing = defaultPacing): Promise<void> {
    const durable = `${this.service}-${name}` as ConsumerName;
    for (const { event } of handlers) requireConsumer(event, durable);
    await this.inbox.init();
    const { nats, inbox, transaction, logger, metrics } = this;
    const ensure = (): Promise<void> => ensureStreams(nats, this.service, this.config);
    const parts = { nats, inbox, transaction, logger, metrics, ensureStreams: ensure, pacing };
    const consumer = new DurableConsumer(durable, handlers, parts);
    this.health.add('dead letters', () => this.checkDeadLetters(), 'degraded');
    this.health.add('events', () => this.checkEvents());
    this.consumers.push({ consumer, ended: consumer.run() });
  }

  /** Takes no more events. What is in hand is finished within the grace period, or handed back. */
  async stop(): Promise<void> {
    for (const { consumer } of this.consumers) consumer.stop(this.config.SHUTDOWN_GRACE_MS);
    await Promise.all(this.consumers.map(({ ended }) => ended));
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  private async checkDeadLetters(): Promise<Check> {
    const count = await countDeadLetters(this.nats);
    return count > 0 ? { status: 'degraded', detail: `${count} events need a person` } : { status: 'up' };
  }

  private checkEvents(): Check {
    const trouble = this.consumers.find(({ consumer }) => consumer.trouble)?.consumer.trouble;
    return trouble ? { status: 'degraded', detail: `events wait to be handled: ${trouble}` } : { status: 'up' };
  }
}
