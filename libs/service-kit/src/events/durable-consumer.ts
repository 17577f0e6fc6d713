import { setTimeout as pause } from 'node:timers/promises';
import { jetstream, type Consumer, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import type { ClientSession, Model } from 'mongoose';
import { deadLetterSubject, EVENTS, type ConsumerName, type EventContract } from '@abbotsford/contracts';
import { runInContext, type RequestContext } from '../context/request-context';
import type { ServiceMetrics } from '../health/metrics';
import type { Logger } from '../logging/logger';
import { validate } from '../messaging/validate';
import type { Transaction } from '../persistence/transaction';
import { EventTries } from './event-tries';
import type { InboxRow } from './inbox.schema';
import { isOwnFault } from './own-fault';
import { ACK_WAIT_MS, ensureConsumer, keptForMs } from './streams';

/** What one handling may take. */
const HANDLING_MS = 20_000;
/** How long one request for the next event waits at the server. */
const ASK_MS = 30_000;
const START_AGAIN_MS = 500;

/** Where an event stands in the stream `EVENTS`. */
export interface EventPlace {
  readonly seq: number;
}

export type Handler = (data: never, session: ClientSession, place: EventPlace) => Promise<(() => void) | void>;

export interface Handled {
  readonly event: EventContract;
  readonly handle: Handler;
}

/** How long to wait before what failed is tried again, in milliseconds. */
export interface Pacing {
  /** After each failure that is the event's own; one more than these, and it goes to the dead letters. */
  readonly ownFaultMs: readonly number[];
  /** After the first failure of an outage. It doubles with each further one, up to the longest. */
  readonly outageMs: number;
  readonly longestOutageMs: number;
  /** After which part of the time that JetStream keeps it an event that still waits goes to the dead letters instead. */
  readonly lastChance: number;
}

/** Six tries in a quarter of an hour: a faulty release is often taken back within that time. */
export const defaultPacing: Pacing = {
  ownFaultMs: [1_000, 5_000, 30_000, 2 * 60_000, 10 * 60_000],
  outageMs: 500,
  longestOutageMs: 30_000,
  lastChance: 0.9,
};

export interface ConsumerParts {
  readonly nats: NatsConnection;
  readonly inbox: Model<InboxRow>;
  readonly transaction: Transaction;
  readonly logger: Logger;
  readonly metrics: ServiceMetrics;
  readonly ensureStreams: () => Promise<void>;
  readonly pacing: Pacing;
}

/**
 * One durable consumer. It asks for an event when it has none in hand, so that none waits here while another replica
 * is idle, or runs out of its time behind a slow one.
 */
export class DurableConsumer {
  private readonly handlers: ReadonlyMap<string, Handled>;
  private readonly tries: EventTries;
  private readonly stopping = new AbortController();
  /** Aborted when the work in hand may take no longer. */
  private readonly giveUp = new AbortController();
  private asking?: ConsumerMessages;
  private failuresInARow = 0;
  private keptForMs = Number.POSITIVE_INFINITY;
  /** Why events wait; undefined while they don't. */
  trouble?: string;

  constructor(
    private readonly durable: ConsumerName,
    handlers: readonly Handled[],
    private readonly parts: ConsumerParts,
  ) {
    this.handlers = new Map(handlers.map((h) => [h.event.subject, h]));
    this.tries = new EventTries(parts.inbox);
  }

  /** Consumes until it is stopped. */
  async run(): Promise<void> {
    while (this.isWanted()) {
      try {
        await this.consume();
      } catch (error) {
        if (!this.isWanted()) return;
        this.parts.logger.warn({ err: error, consumer: this.durable }, 'consuming was interrupted; starting again');
        await this.wait(START_AGAIN_MS);
      }
    }
  }

  /** Asks for no more; what is in hand is finished within `graceMs`, or handed back. */
  stop(graceMs: number): void {
    this.stopping.abort();
    void this.asking?.close();
    setTimeout(() => this.giveUp.abort(new Error('the service stops')), graceMs).unref();
  }

  private isWanted(): boolean {
    return !this.stopping.signal.aborted && !this.parts.nats.isClosed();
  }

  private async consume(): Promise<void> {
    const { nats, ensureStreams } = this.parts;
    await ensureStreams();
    await ensureConsumer(nats, this.durable, [...this.handlers.keys()]);
    this.keptForMs = await keptForMs(nats);
    const consumer = await jetstream(nats).consumers.get(EVENTS, this.durable);
    while (this.isWanted()) await this.next(consumer);
  }

  /** At most one event. */
  private async next(consumer: Consumer): Promise<void> {
    this.asking = await consumer.fetch({ max_messages: 1, expires: ASK_MS });
    // It may have been stopped while the request went out.
    if (!this.isWanted()) void this.asking.close();
    for await (const message of this.asking) {
      if (this.isWanted()) await this.receive(message);
      else message.nak();
    }
  }

  private async receive(message: JsMsg): Promise<void> {
    const handler = this.handlers.get(message.subject);
    if (!handler) {
      message.term('no handler');
      return;
    }
    const eventId = message.headers?.get('Nats-Msg-Id') || `seq-${message.seq}`;
    const stillWorking = setInterval(() => message.working(), ACK_WAIT_MS / 3);
    try {
      const data = await validate(handler.event.data, readJson(message)).catch(async (error: unknown) => {
        // What can't be read now never can.
        await this.bury(message, eventId, error);
        return null;
      });
      if (data) await this.handle(handler, data, message, eventId);
      this.failuresInARow = 0;
      delete this.trouble;
    } catch (error) {
      await this.waitForBetterTimes(message, eventId, error);
    } finally {
      clearInterval(stillWorking);
    }
  }

  /** @throws whatever is not the event's own fault */
  private async handle(handler: Handled, data: object, message: JsMsg, eventId: string): Promise<void> {
    const context = this.contextOf(message, eventId);
    try {
      const outcome = await runInContext(context, () =>
        this.handleOnce(`${this.durable}:${eventId}`, (session) =>
          handler.handle(data as never, session, { seq: message.seq }),
        ),
      );
      message.ack();
      this.parts.metrics.events.inc({ event: message.subject, outcome });
    } catch (error) {
      // What fails because its time is over may do so in any way.
      if (context.signal.aborted || !isOwnFault(error)) throw error;
      await this.tryAgainOrBury(message, eventId, error);
    }
  }

  private contextOf(message: JsMsg, eventId: string): RequestContext {
    return {
      requestId: message.headers?.get('x-request-id') || eventId,
      principal: null,
      deadline: Date.now() + HANDLING_MS,
      signal: AbortSignal.any([AbortSignal.timeout(HANDLING_MS), this.giveUp.signal]),
    };
  }

  private async handleOnce(
    id: string,
    handle: (session: ClientSession) => Promise<(() => void) | void>,
  ): Promise<'done' | 'repeated'> {
    let after: (() => void) | undefined;
    const outcome = await this.parts.transaction.run<'done' | 'repeated'>(async (session) => {
      // Upsert, not insert: a duplicate key would abort the transaction.
      const seen = await this.parts.inbox.updateOne(
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

  private async tryAgainOrBury(message: JsMsg, eventId: string, error: unknown): Promise<void> {
    const tries = await this.tries.count(this.durable, eventId);
    const waitMs = this.parts.pacing.ownFaultMs[tries - 1];
    if (waitMs === undefined) return this.bury(message, eventId, error);
    message.nak(waitMs);
    const about = { err: error, event: message.subject, event_id: eventId, tries, wait_ms: waitMs };
    this.parts.logger.warn(about, 'an event could not be handled and will be tried again');
    this.parts.metrics.events.inc({ event: message.subject, outcome: 'retried' });
  }

  /** Nothing is counted against the event, and no other one is asked for meanwhile. */
  private async waitForBetterTimes(message: JsMsg, eventId: string, error: unknown): Promise<void> {
    const age = Date.now() - message.time.getTime();
    if (age > this.keptForMs * this.parts.pacing.lastChance) {
      const buried = await this.bury(message, eventId, error).then(
        () => true,
        () => false,
      );
      if (buried) return;
    }
    const { outageMs, longestOutageMs } = this.parts.pacing;
    const waitMs = Math.min(longestOutageMs, outageMs * 2 ** Math.min(this.failuresInARow++, 20));
    this.trouble = error instanceof Error ? error.name : 'unknown';
    // Twice as long as we wait: the next one is tried first, should it be this one's fault after all.
    message.nak(this.isWanted() ? 2 * waitMs : 0);
    const about = { err: error, event: message.subject, event_id: eventId, wait_ms: waitMs };
    this.parts.logger.warn(about, 'events can not be handled now; they wait');
    this.parts.metrics.events.inc({ event: message.subject, outcome: 'postponed' });
    await this.wait(waitMs);
  }

  private async bury(message: JsMsg, eventId: string, error: unknown): Promise<void> {
    const h = headers();
    h.set('x-event-id', eventId);
    h.set('x-consumer', this.durable);
    h.set('x-error', error instanceof Error ? error.name : 'unknown');
    await jetstream(this.parts.nats).publish(deadLetterSubject(this.durable), message.data, {
      msgID: `${this.durable}:${eventId}`,
      headers: h,
    });
    message.term('moved to the dead letters');
    this.parts.metrics.events.inc({ event: message.subject, outcome: 'dead' });
    this.parts.logger.error(
      { err: error, event: message.subject, event_id: eventId },
      'an event was moved to the dead letters',
    );
  }

  private async wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

function readJson(message: JsMsg): unknown {
  try {
    return message.json();
  } catch {
    return null;
  }
}
