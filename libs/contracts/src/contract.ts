import type { Audited } from './audit/audit-actions.data';
import type { Class } from './fields';
import { idempotencyErrors, type ErrorCode } from './errors';
import type { ServiceName } from './services';

/** A request between services: declared once, used by caller and handler alike. */
export interface RequestContract<Request extends object = object, Reply = unknown> {
  readonly kind: 'request' | 'stream';
  /** NATS subject, `<service>.v1.<name>`. */
  readonly subject: string;
  readonly service: ServiceName;
  readonly request: Class<Request>;
  /**
   * The services that may send it. When that is the gateway alone, the handler is told which person asks; of any other
   * caller a principal proves nothing, so a request that services send to each other has none.
   */
  readonly callers: readonly ServiceName[];
  /**
   * With an `Idempotency-Key` a repeat gets the first answer. `ignoring` names fields that differ in a repeat.
   */
  readonly idempotent?: { readonly ignoring: readonly string[] };
  /** What people who work here do by it; see `Audited`. */
  readonly audit?: Audited;
  /** Errors that the handler may answer, besides those that any request may have (see `commonErrors`). */
  readonly errors: readonly ErrorCode[];
  /** The longest that a caller waits, in milliseconds. */
  readonly deadlineMs: number;
  /** Type only. */
  readonly reply?: Reply;
}

/** The answer is a series of frames. */
export type StreamContract<Request extends object = object, Frame = unknown> = RequestContract<Request, Frame> & {
  readonly kind: 'stream';
};

interface Declaration<Request extends object> {
  readonly subject: `${ServiceName}.v1.${string}`;
  readonly request: Class<Request>;
  /** The gateway alone when absent. */
  readonly callers?: readonly ServiceName[];
  readonly errors?: readonly ErrorCode[];
  readonly audit?: Audited;
  readonly idempotent?: true | { readonly ignoring: readonly string[] };
  readonly deadlineMs: number;
}

function declared<Request extends object>(kind: 'request' | 'stream', d: Declaration<Request>) {
  const service = d.subject.slice(0, d.subject.indexOf('.')) as ServiceName;
  const { idempotent, errors = [], callers = ['gateway'], ...rest } = d;
  if (!idempotent) return { kind, service, errors, callers, ...rest };
  const keyed = { idempotent: idempotent === true ? { ignoring: [] } : idempotent };
  return { kind, service, callers, ...rest, ...keyed, errors: [...errors, ...idempotencyErrors] };
}

export const request =
  <Request extends object>(d: Declaration<Request>) =>
  <Reply>(): RequestContract<Request, Reply> & { kind: 'request' } => ({ ...declared('request', d), kind: 'request' });

export const streamRequest =
  <Request extends object>(d: Declaration<Request>) =>
  <Frame>(): StreamContract<Request, Frame> => ({ ...declared('stream', d), kind: 'stream' });

/** The name of a durable consumer: `<service>-<what it is for>`. */
export type ConsumerName = `${ServiceName}-${string}`;

interface EventRights {
  readonly producers: readonly ServiceName[];
  /** Each gets every event, once. */
  readonly consumers: readonly ConsumerName[];
  /** Services that hear of it as of a broadcast, in every replica. */
  readonly listeners?: readonly ServiceName[];
}

/** An event that must arrive: written to the outbox, carried by JetStream, consumed once. */
export interface EventContract<Data extends object = object> extends Required<EventRights> {
  readonly kind: 'event';
  readonly name: string;
  /** JetStream subject, `events.<name>`. */
  readonly subject: string;
  readonly data: Class<Data>;
}

export function event<Data extends object>(name: string, data: Class<Data>, rights: EventRights): EventContract<Data> {
  return { kind: 'event', name, subject: `events.${name}`, data, listeners: [], ...rights };
}

interface BroadcastRights {
  readonly producers: readonly ServiceName[];
  readonly listeners: readonly ServiceName[];
}

/** A hint to whoever listens now; whoever misses it reads the truth when it next looks. */
export interface BroadcastContract<Data extends object = object> extends BroadcastRights {
  readonly kind: 'broadcast';
  /** NATS subject, `broadcast.<name>`. */
  readonly subject: string;
  readonly data: Class<Data>;
}

export function broadcast<Data extends object>(
  name: string,
  data: Class<Data>,
  rights: BroadcastRights,
): BroadcastContract<Data> {
  return { kind: 'broadcast', subject: `broadcast.${name}`, data, ...rights };
}
