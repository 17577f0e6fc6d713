import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { jetstream, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { mongo, type ClientSession, type Connection, type Model } from 'mongoose';
import {
  deadLetterSubject,
  EVENTS,
  requireConsumer,
  type ConsumerName,
  type EventContract,
} from '@abbotsford/contracts';
import { backgroundContext, runInContext } from '../context/request-context';
import { HealthRegistry } from '../health/health-registry';
import { ServiceMetrics } from '../health/metrics';
import type { Logger } from '../logging/logger';
import { validate } from '../messaging/validate';
import { Transaction } from '../persistence/transaction';
import { LOGGER, NATS, SERVICE } from '../tokens';
import { inboxSchema, type InboxRow } from './inbox.schema';
import { ACK_WAIT_MS, countDeadLetters, ensureConsumer, ensureStreams } from './streams';

const MAX_TRIES = 6;
const HANDLING_MS = 20_000;

type Handler = (data: never, session: ClientSession) => Promise<(() => void) | void>;

interface Subscription {
  readonly durable: ConsumerName;
  readonly handlers: ReadonlyMap<string, { readonly event: EventContract; readonly handle: Handler }>;
}

/**
 * Durable consumers. Each event is handled once: the handler's writes and the note that it was handled are one
 * transaction, and the acknowledgement follows the commit.
 */
@Injectable()
export class EventConsumer implements OnModuleDestroy {
  private readonly inbox: Model<InboxRow>;
  private readonly active: Promise<void>[] = [];
  private readonly streams = new Set<ConsumerMessages>();
  private stopped = false;

  constructor(
    @Inject(getConnectionToken()) connection: Connection,
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
  async consume(
    name: string,
    handlers: readonly { readonly event: EventContract; readonly handle: Handler }[],
  ): Promise<void> {
    const durable = `${this.service}-${name}` as ConsumerName;
    for (const { event } of handlers) requireConsumer(event, durable);
    await this.inbox.init();
    const subscription: Subscription = {
      durable,
      handlers: new Map(handlers.map((h) => [h.event.subject, h])),
    };
    this.health.add('dead letters', async () => {
      const count = await countDeadLetters(this.nats);
      return count > 0 ? { status: 'degraded', detail: `${count} events need a person` } : { status: 'up' };
    });
    this.active.push(this.keepConsuming(subscription));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.streams].map((s) => s.close()));
    await Promise.all(this.active);
  }

  private async keepConsuming(s: Subscription): Promise<void> {
    while (!this.stopped && !this.nats.isClosed()) {
      try {
        await ensureStreams(this.nats, this.service);
        await ensureConsumer(this.nats, s.durable, [...s.handlers.keys()]);
        const consumer = await jetstream(this.nats).consumers.get(EVENTS, s.durable);
        const messages = await consumer.consume({ max_messages: 16 });
        this.streams.add(messages);
        try {
          for await (const message of messages) await this.receive(s, message);
        } finally {
          this.streams.delete(messages);
        }
      } catch (error) {
        if (!this.stopped)
          this.logger.warn({ err: error, consumer: s.durable }, 'consuming was interrupted; starting again');
      }
      if (!this.stopped) await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  private async receive(s: Subscription, message: JsMsg): Promise<void> {
    const handler = s.handlers.get(message.subject);
    const label = { event: message.subject };
    if (!handler) {
      message.term('no handler');
      return;
    }
    const eventId = message.headers?.get('Nats-Msg-Id') || `seq-${message.seq}`;
    const context = { ...backgroundContext(HANDLING_MS), requestId: message.headers?.get('x-request-id') || eventId };
    let data: object;
    try {
      data = await validate(handler.event.data, message.json());
    } catch (error) {
      // What can't be read now never can.
      await this.bury(s, message, eventId, error);
      return;
    }
    const stillWorking = setInterval(() => message.working(), ACK_WAIT_MS / 3);
    try {
      const outcome = await runInContext(context, () =>
        this.handleOnce(`${s.durable}:${eventId}`, (session) => handler.handle(data as never, session)),
      );
      message.ack();
      this.metrics.events.inc({ ...label, outcome });
    } catch (error) {
      const outage = error instanceof mongo.MongoNetworkError || error instanceof mongo.MongoServerSelectionError;
      if (!outage && message.info.deliveryCount >= MAX_TRIES) {
        await this.bury(s, message, eventId, error);
        return;
      }
      this.logger.warn(
        { err: error, event: message.subject, event_id: eventId, tries: message.info.deliveryCount },
        'an event will be tried again',
      );
      message.nak(outage ? 2_000 : Math.min(30_000, 250 * 2 ** message.info.deliveryCount));
      this.metrics.events.inc({ ...label, outcome: 'retried' });
    } finally {
      clearInterval(stillWorking);
    }
  }

  private async handleOnce(
    id: string,
    handle: (session: ClientSession) => Promise<(() => void) | void>,
  ): Promise<'done' | 'repeated'> {
    let after: (() => void) | undefined;
    const outcome = await this.transaction.run<'done' | 'repeated'>(async (session) => {
      // Upsert, not insert: a duplicate key would abort the transaction.
      const seen = await this.inbox.updateOne(
        { _id: id },
        { $setOnInsert: { at: new Date() } },
        { upsert: true, session },
      );
      if (seen.upsertedCount === 0) return 'repeated';
      after = (await handle(session)) ?? undefined;
      return 'done';
    });
    if (outcome === 'done') after?.();
    return outcome;
  }

  private async bury(s: Subscription, message: JsMsg, eventId: string, error: unknown): Promise<void> {
    const h = headers();
    h.set('x-event-id', eventId);
    h.set('x-consumer', s.durable);
    h.set('x-error', error instanceof Error ? error.name : 'unknown');
    await jetstream(this.nats).publish(deadLetterSubject(s.durable), message.data, {
      msgID: `${s.durable}:${eventId}`,
      headers: h,
    });
    message.term('moved to the dead letters');
    this.metrics.events.inc({ event: message.subject, outcome: 'dead' });
    this.logger.error(
      { err: error, event: message.subject, event_id: eventId },
      'an event was moved to the dead letters',
    );
  }
}
