import { randomUUID } from 'node:crypto';
import { context, propagation } from '@opentelemetry/api';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import { roles } from '@abbotsford/rights';
import type { Principal, RequestContext } from '../context/request-context';

const REQUEST_ID = 'x-request-id';
/** Milliseconds left, not a point in time: clocks of two machines differ. */
const TIME_LEFT = 'x-time-left-ms';
const CALL_ID = 'x-call-id';
const CLIENT = 'x-client';
const PRINCIPAL_ID = 'x-principal-id';
const PRINCIPAL_ROLE = 'x-principal-role';
const PRINCIPAL_SESSION = 'x-principal-session';
const IDEMPOTENCY_KEY = 'idempotency-key';

const DEFAULT_TIME_LEFT_MS = 10_000;

export function writeHeaders(c: RequestContext, callId: string, now: number): MsgHdrs {
  const h = headers();
  h.set(REQUEST_ID, c.requestId);
  h.set(TIME_LEFT, String(Math.max(0, c.deadline - now)));
  h.set(CALL_ID, callId);
  if (c.client) h.set(CLIENT, c.client);
  if (c.principal) {
    h.set(PRINCIPAL_ID, c.principal.id);
    h.set(PRINCIPAL_ROLE, c.principal.role);
    h.set(PRINCIPAL_SESSION, c.principal.session_id);
  }
  if (c.idempotencyKey) h.set(IDEMPOTENCY_KEY, c.idempotencyKey);
  propagation.inject(context.active(), h, { set: (carrier, key, value) => carrier.set(key, value) });
  return h;
}

/** @param withPrincipal false for a request that others than the gateway may send: anybody could have written it */
export function readHeaders(
  h: MsgHdrs | undefined,
  { now, signal, withPrincipal }: { now: number; signal: AbortSignal; withPrincipal: boolean },
): { context: RequestContext; callId: string } {
  const client = h?.get(CLIENT);
  const idempotencyKey = h?.get(IDEMPOTENCY_KEY);
  const timeLeft = Number(h?.get(TIME_LEFT) || DEFAULT_TIME_LEFT_MS);
  return {
    callId: h?.get(CALL_ID) || randomUUID(),
    context: {
      requestId: h?.get(REQUEST_ID) || randomUUID(),
      principal: h && withPrincipal ? readPrincipal(h) : null,
      ...(client ? { client } : {}),
      deadline: now + (Number.isFinite(timeLeft) ? timeLeft : DEFAULT_TIME_LEFT_MS),
      signal,
      ...(idempotencyKey ? { idempotencyKey } : {}),
    },
  };
}

export function readTraceContext(h: MsgHdrs | undefined) {
  return propagation.extract(context.active(), h, {
    keys: (carrier) => carrier?.keys() ?? [],
    get: (carrier, key) => carrier?.get(key) || undefined,
  });
}

function readPrincipal(h: MsgHdrs): Principal | null {
  const id = h.get(PRINCIPAL_ID);
  const role = roles.find((r) => r === h.get(PRINCIPAL_ROLE));
  return id && role ? { id, role, session_id: h.get(PRINCIPAL_SESSION) } : null;
}
