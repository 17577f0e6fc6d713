import { context, propagation, SpanKind, SpanStatusCode, trace, type Context } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger, Principal, RequestContext } from '@abbotsford/service-kit';
import { REQUEST_ID_HEADER } from './request-id';

/** The longest that any answer may take to begin; each contract has a deadline of its own below it. */
export const DEADLINE_MS = 30_000;

/** A request and its answer: what all that is done for it shares. */
interface Exchange {
  readonly deadline: number;
  /** Aborted when the answer is complete, or the client has gone before. */
  readonly signal: AbortSignal;
  readonly trace: Context;
  /** A keyed hash of the address: who asks again can be seen in the logs, and where from can't. */
  readonly client: string;
}

/** Who is signed in, and until when the access token holds (milliseconds since the epoch). */
export interface SignedIn extends Principal {
  readonly expiresAt: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    exchange: Exchange;
    user?: SignedIn;
    /** Whom the rate limits count: the address, or the network of it. */
    client?: string;
    /** The `Idempotency-Key` of a request whose repeat gets the first answer. */
    idempotencyKey?: string;
  }
}

/** Begins the exchange: request id in the answer, span, sign of its end, line in the log. */
export function beginExchange(request: FastifyRequest, reply: FastifyReply, logger: Logger, client: string): void {
  reply.header(REQUEST_ID_HEADER, request.id);
  // Personal data, mostly, and never good for long.
  reply.header('cache-control', 'no-store');
  const caller = propagation.extract(context.active(), request.headers);
  const route = request.routeOptions.url ?? 'unknown route';
  const span = trace.getTracer('gateway').startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER }, caller);
  const over = new AbortController();
  const started = performance.now();
  reply.raw.once('close', () => {
    const complete = reply.raw.writableFinished;
    over.abort(new Error(complete ? 'the answer is complete' : 'the client has gone'));
    if (reply.raw.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('http.response.status_code', reply.raw.statusCode);
    span.end();
    const ms = Math.round(performance.now() - started);
    const about = {
      request_id: request.id,
      trace_id: span.spanContext().traceId,
      ...whoAsks(request),
      method: request.method,
      route,
      ms,
    };
    logger.info({ ...about, status: reply.raw.statusCode, complete }, 'request');
  });
  request.exchange = {
    deadline: Date.now() + DEADLINE_MS,
    signal: over.signal,
    trace: trace.setSpan(caller, span),
    client,
  };
}

/** What travels with every call to a service that this request causes. */
export function contextOf(request: FastifyRequest): RequestContext {
  const { deadline, signal, client } = request.exchange;
  const key = request.idempotencyKey;
  return {
    requestId: request.id,
    principal: principalOf(request),
    client,
    deadline,
    signal,
    ...(key && { idempotencyKey: key }),
  };
}

function principalOf({ user }: FastifyRequest): Principal | null {
  return user ? { id: user.id, role: user.role, session_id: user.session_id } : null;
}

/** For log lines outside of the request's context. */
export function whoAsks({ user, exchange }: Partial<Pick<FastifyRequest, 'user' | 'exchange'>>): {
  user_id?: string;
  client?: string;
} {
  return { ...(user ? { user_id: user.id } : {}), ...(exchange ? { client: exchange.client } : {}) };
}
