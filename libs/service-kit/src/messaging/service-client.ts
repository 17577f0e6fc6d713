import { randomUUID } from 'node:crypto';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { ClientNats, NatsRecordBuilder } from '@nestjs/microservices';
import type { NatsConnection } from '@nats-io/transport-node';
import { firstValueFrom, Observable, TimeoutError } from 'rxjs';
import {
  cancelSubject,
  inboxPrefix,
  requireCaller,
  requireListener,
  requireProducer,
  type BroadcastContract,
  type EventContract,
  type RequestContract,
  type StreamContract,
} from '@abbotsford/contracts';
import { Channel } from '../async/channel';
import { backgroundContext, currentContext, type RequestContext } from '../context/request-context';
import type { ServiceMetrics } from '../health/metrics';
import { ConnectionState } from './connection';
import { writeHeaders } from './headers';
import { tooLate, toServiceError, unavailable } from './to-service-error';
import { validate } from './validate';

/** Nest's client over the connection that the process has already. */
class SharedConnectionClient extends ClientNats {
  constructor(
    private readonly connection: NatsConnection,
    service: string,
  ) {
    super({ inboxPrefix: inboxPrefix(service) });
  }

  override createClient(): Promise<NatsConnection> {
    return Promise.resolve(this.connection);
  }
}

/** Calls other services by their contracts; never without a deadline. Every failure is a ServiceError. */
export class ServiceClient {
  private readonly client: SharedConnectionClient;
  private readonly state: ConnectionState;

  constructor(
    private readonly connection: NatsConnection,
    private readonly service: string,
    private readonly metrics: ServiceMetrics,
  ) {
    this.client = new SharedConnectionClient(connection, service);
    this.state = new ConnectionState(connection);
  }

  get connected(): boolean {
    return this.state.connected;
  }

  async call<Request extends object, Reply>(
    contract: RequestContract<Request, Reply> & { kind: 'request' },
    request: Request,
    context = currentContext() ?? backgroundContext(contract.deadlineMs),
  ): Promise<Reply> {
    requireCaller(contract, this.service);
    const plain = await validate(contract.request, request);
    const started = performance.now();
    try {
      const reply = await firstValueFrom(this.exchange<Reply>(contract, plain, context));
      this.metrics.called(contract.subject, 'ok', (performance.now() - started) / 1_000);
      return reply;
    } catch (error) {
      const known = toServiceError(error);
      this.metrics.called(contract.subject, known.code, (performance.now() - started) / 1_000);
      throw known;
    }
  }

  /** The frames as they come. Ending the iteration early cancels the work at the other side. */
  async *stream<Request extends object, Frame>(
    contract: StreamContract<Request, Frame>,
    request: Request,
    context = currentContext() ?? backgroundContext(contract.deadlineMs),
  ): AsyncGenerator<Frame> {
    requireCaller(contract, this.service);
    const plain = await validate(contract.request, request);
    yield* framesOf(this.exchange<Frame>(contract, plain, context));
  }

  /** Tells whoever listens now; nobody waits and nothing is kept. */
  broadcast<Data extends object>(contract: BroadcastContract<Data>, data: Data): void {
    requireProducer(contract, this.service);
    if (this.state.connected) this.connection.publish(contract.subject, JSON.stringify(data));
  }

  /**
   * Calls back for every broadcast until the returned function is called. An event may be listened to in the same way,
   * as a hint that comes to every replica; a consumer is for those that must not be missed.
   */
  onBroadcast<Data extends object>(
    contract: BroadcastContract<Data> | EventContract<Data>,
    listener: (data: Data) => void,
  ): () => void {
    requireListener(contract, this.service);
    const subscription = this.connection.subscribe(contract.subject, {
      callback: (error, message) => {
        if (!error) listener(message.json<Data>());
      },
    });
    return () => subscription.unsubscribe();
  }

  private exchange<Reply>(contract: RequestContract, payload: object, context: RequestContext): Observable<Reply> {
    return new Observable<Reply>((subscriber) => {
      if (!this.state.connected) {
        subscriber.error(unavailable());
        return undefined;
      }
      const now = Date.now();
      const deadlineMs = Math.min(contract.deadlineMs, context.deadline - now);
      if (deadlineMs <= 0 || context.signal.aborted) {
        subscriber.error(tooLate());
        return undefined;
      }
      const callId = randomUUID();
      const span = trace.getTracer(this.service).startSpan(contract.subject, { kind: SpanKind.CLIENT });
      const record = new NatsRecordBuilder(payload)
        .setHeaders(writeHeaders({ ...context, deadline: now + deadlineMs }, callId, now))
        .build();
      let ended = false;
      const end = (finish: () => void): void => {
        ended = true;
        finish();
      };
      const offDisconnect = this.state.onDisconnect(() => end(() => subscriber.error(unavailable())));
      // Not through `end`: the other side has to be told that nobody waits any more.
      const onAbort = (): void => subscriber.error(tooLate());
      context.signal.addEventListener('abort', onAbort, { once: true });
      const subscription = this.client
        .send<Reply>(contract.subject, record)
        // The whole exchange, a stream of frames included, ends by the deadline.
        .pipe(withDeadline(deadlineMs))
        .subscribe({
          next: (value) => subscriber.next(value),
          error: (error: unknown) => {
            // A late answer is of no use to anyone: let the other side stop.
            ended = !(error instanceof TimeoutError);
            subscriber.error(error);
          },
          complete: () => end(() => subscriber.complete()),
        });
      return () => {
        offDisconnect();
        context.signal.removeEventListener('abort', onAbort);
        subscription.unsubscribe();
        if (!ended && this.state.connected) this.connection.publish(cancelSubject(contract.service), callId);
        if (!ended) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    });
  }
}

function withDeadline<T>(ms: number) {
  const due = new Date(Date.now() + ms);
  return (source: Observable<T>): Observable<T> =>
    new Observable<T>((subscriber) => {
      const timer = setTimeout(() => subscriber.error(new TimeoutError()), due.getTime() - Date.now());
      const subscription = source.subscribe(subscriber);
      return () => {
        clearTimeout(timer);
        subscription.unsubscribe();
      };
    });
}

/** As an async iteration; the queue is bounded by the frames of one turn. */
async function* framesOf<T>(source: Observable<T>): AsyncGenerator<T> {
  const frames = new Channel<T>();
  const subscription = source.subscribe({
    next: (frame) => frames.push(frame),
    error: (error: unknown) => frames.fail(toServiceError(error)),
    complete: () => frames.end(),
  });
  try {
    yield* frames;
  } finally {
    subscription.unsubscribe();
  }
}
