import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Role } from '@abbotsford/rights';

/** Who asks. Checked by the gateway; what they may do, the service that owns the data decides. */
export interface Principal {
  readonly id: string;
  readonly role: Role;
  /** The sign-in session of the access token. */
  readonly session_id: string;
}

/** What travels with a request through all services. */
export interface RequestContext {
  readonly requestId: string;
  readonly principal: Principal | null;
  /** A keyed hash of the address that the request came from, for logs; absent for work that no request asked for. */
  readonly client?: string;
  /** Made by the client for one thing that it wants done; a repeat has the same. */
  readonly idempotencyKey?: string;
  /** Milliseconds since the epoch after which nobody waits for the answer. */
  readonly deadline: number;
  /** Aborted when the deadline is past or the caller has gone. */
  readonly signal: AbortSignal;
}

const storage = new AsyncLocalStorage<RequestContext | undefined>();

export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}

/** For what has to be done although the request is over, such as freeing what it held, or that outlives it. */
export function outsideRequest<T>(work: () => T): T {
  return storage.run(undefined, work);
}

/** For work that no request asked for, such as a timer. */
export function backgroundContext(timeoutMs: number): RequestContext {
  return {
    requestId: randomUUID(),
    principal: null,
    deadline: Date.now() + timeoutMs,
    signal: AbortSignal.timeout(timeoutMs),
  };
}
