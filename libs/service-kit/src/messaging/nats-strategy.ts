import { performance } from 'node:perf_hooks';
import { context as otel, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { ServerNats, type MessageHandler, type NatsContext } from '@nestjs/microservices';
import { type Msg, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import {
  cancelSubject,
  type ErrorBody,
  health,
  isInboxOfCaller,
  principalCounts,
  type RequestContract,
  ServiceError,
  type ServiceName,
} from '@abbotsford/contracts';
import { within } from '../async/within';
import { runInContext } from '../context/request-context';
import type { Logger } from '../logging/logger';
import type { ServiceMetrics } from '../health/metrics';
import { readHeaders, readTraceContext } from './headers';
import type { RequestGate } from './request-gate';

interface Packet {
  err?: unknown;
  response?: unknown;
  isDisposed?: boolean;
}

interface Call {
  readonly abort: AbortController;
  failed: boolean;
  readonly finish: () => void;
}

/**
 * Nest's NATS transport with what it leaves out: the request's context, deadline and trace; an answer to malformed
 * requests and for replies over the server's limit; cancelling; and a stop that waits for the work under way and no longer.
 */
export class NatsStrategy extends ServerNats {
  /** Every subject once for each handler that was registered for it. */
  readonly handledSubjects: string[] = [];
  private readonly contracts: ReadonlyMap<string, RequestContract>;
  private readonly alwaysTaken: ReadonlySet<string>;
  private readonly running = new Map<string, Call>();
  private readonly calls = new WeakMap<Msg, Call>();
  private onIdle: () => void = () => undefined;
  private closing?: Promise<void>;
  private readonly listening: Subscription[] = [];
  private cancelled?: Subscription;

  constructor(
    private readonly connection: NatsConnection,
    private readonly o: {
      service: ServiceName;
      contracts: readonly RequestContract[];
      graceMs: number;
      logger: Logger;
      metrics: ServiceMetrics;
      gate: RequestGate;
    },
  ) {
    super({ queue: o.service });
    // How a service is has to be known just when it has too much to do.
    this.alwaysTaken = new Set([health(o.service).subject]);
    this.contracts = new Map(o.contracts.map((contract) => [contract.subject, contract]));
  }

  override addHandler(
    pattern: unknown,
    callback: MessageHandler,
    isEvent?: boolean,
    extras?: Record<string, unknown>,
  ): void {
    this.handledSubjects.push(String(pattern));
    super.addHandler(pattern, callback, isEvent ?? false, extras ?? {});
  }

  override createNatsClient<T>(): Promise<T> {
    return Promise.resolve(this.connection as T);
  }

  override bindEvents(client: NatsConnection): void {
    for (const channel of this.messageHandlers.keys()) {
      const callback = (error: Error | null, message: Msg): void => {
        if (error) this.o.logger.error({ err: error, subject: channel }, 'a subscription failed');
        else
          this.handleMessage(channel, message).catch((e: unknown) =>
            this.o.logger.error({ err: e, subject: channel }, 'a request failed'),
          );
      };
      this.listening.push(client.subscribe(channel, { queue: this.o.service, callback }));
    }
    this.cancelled = client.subscribe(cancelSubject(this.o.service), {
      callback: (error, message) => {
        if (!error) this.running.get(message.string())?.abort.abort(new Error('the caller has gone'));
      },
    });
  }

  override async handleMessage(channel: string, message: Msg): Promise<void> {
    const contract = this.contracts.get(channel);
    if (!contract || (message.reply && !isInboxOfCaller(contract, message.reply))) {
      this.o.logger.warn({ subject: channel }, 'a request from nobody who may send it was dropped');
      return;
    }
    if (!readable(message)) {
      if (message.reply) message.respond(JSON.stringify({ err: malformed, isDisposed: true }));
      return;
    }
    const abort = new AbortController();
    const { context, callId } = readHeaders(message.headers, {
      now: Date.now(),
      signal: abort.signal,
      withPrincipal: principalCounts(contract),
    });
    const parent = readTraceContext(message.headers);
    const span = trace.getTracer(this.o.service).startSpan(channel, { kind: SpanKind.SERVER }, parent);
    const timer = setTimeout(
      () => abort.abort(new Error('the deadline is past')),
      Math.max(0, context.deadline - Date.now()),
    );
    const started = performance.now();
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const call: Call = {
      abort,
      failed: false,
      finish: () => {
        if (!this.running.delete(callId)) return;
        clearTimeout(timer);
        if (call.failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
        this.o.metrics.handled(channel, call.failed ? 'error' : 'ok', (performance.now() - started) / 1_000);
        end();
        if (this.running.size === 0) this.onIdle();
      },
    };
    this.running.set(callId, call);
    this.calls.set(message, call);
    const handle = (): Promise<void> => runInContext(context, () => super.handleMessage(channel, message));
    const answer = async (): Promise<void> => {
      await otel.with(trace.setSpan(parent, span), handle);
      if (!message.reply) call.finish();
      // A stream goes on after its handler has returned.
      await ended;
    };
    // Work that does not end with its time must not keep its place from others.
    const answerInTime = (): Promise<void> => Promise.race([answer(), aborted(abort.signal)]);
    if (this.alwaysTaken.has(channel)) return answerInTime();
    await this.o.gate.pass(channel, answerInTime).catch((error: unknown) => {
      if (!(error instanceof ServiceError)) throw error;
      call.failed = true;
      this.refuse(message, error.body);
      call.finish();
    });
  }

  private refuse(message: Msg, err: ErrorBody): void {
    const { id } = message.json<{ id?: string }>();
    if (message.reply && !this.connection.isClosed()) message.respond(JSON.stringify({ id, err, isDisposed: true }));
  }

  /** Sends an answer; the last one ends the request, and one over the server's limit becomes an error. */
  override getPublisher(message: Msg, id: string, _context: NatsContext): (packet: Packet) => void {
    return (packet) => {
      const call = this.calls.get(message);
      if (call && packet.err) call.failed = true;
      let data = JSON.stringify({ ...packet, id });
      const bytes = Buffer.byteLength(data);
      const limit = this.connection.info?.max_payload ?? DEFAULT_MAX_PAYLOAD;
      if (bytes > limit) {
        this.o.logger.error({ subject: message.subject, bytes, limit }, 'a reply is over the limit of the NATS server');
        if (call) call.failed = true;
        data = JSON.stringify({ id, err: replyTooLarge, isDisposed: true });
      }
      if (!this.connection.isClosed()) message.respond(data);
      if (packet.isDisposed || bytes > limit) call?.finish();
    };
  }

  /** Takes no new requests, and waits for those under way to be answered, at most the grace period. */
  override close(): Promise<void> {
    return (this.closing ??= this.drain());
  }

  private async drain(): Promise<void> {
    const grace = new AbortController();
    const timer = setTimeout(() => grace.abort(), this.o.graceMs);
    // What the server has sent us already is ours to answer: forgetting a subscription at once would lose it.
    const drained = Promise.allSettled(this.listening.map((subscription) => subscription.drain()));
    await Promise.race([drained, aborted(grace.signal)]);
    if (this.running.size > 0)
      await Promise.race([new Promise<void>((idle) => (this.onIdle = idle)), aborted(grace.signal)]);
    clearTimeout(timer);
    for (const { abort } of this.running.values()) abort.abort(new Error('the service stops'));
    // A hint that comes now has nothing left to cancel.
    this.cancelled?.unsubscribe();
    if (this.connection.isClosed()) return;
    // While NATS is away nobody waits for what is in the buffer.
    await within(
      FLUSH_MS,
      this.connection.flush().catch(() => undefined),
      () => undefined,
    );
  }
}

const FLUSH_MS = 1_000;

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const DEFAULT_MAX_PAYLOAD = 1_048_576;

const replyTooLarge: ErrorBody = {
  code: 'reply.too_large',
  detail: 'The answer is too large. Please ask for less at once.',
};

const malformed: ErrorBody = {
  code: 'request.invalid',
  detail: 'The request is no JSON of the form {id, pattern, data}.',
};

function readable(message: Msg): boolean {
  try {
    const body = message.json<{ id?: unknown } | null>();
    return typeof body === 'object' && body !== null && (typeof body.id === 'string' || !message.reply);
  } catch {
    return false;
  }
}
