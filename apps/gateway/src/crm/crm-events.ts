import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { crmChanged, ServiceError, type CrmChanged } from '@abbotsford/contracts';
import { Channel, ServiceClient } from '@abbotsford/service-kit';
import { Sessions } from '../access/sessions';
import type { ServerSentEvent } from '../events/event-stream';

/** What one dashboard may lag behind before it is cut off and reads the lists anew. */
const MAX_WAITING = 256;
const MAX_LISTENERS = 1_000;
/** Revocations are broadcast; this catches one that was not heard. */
const CHECK_SESSION_MS = 30_000;
/** The longest time that a timer of Node takes. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Changes in the CRM, for every dashboard that is open. */
@Injectable()
export class CrmEvents implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners = new Set<Channel<CrmChanged>>();
  private stopListening: () => void = () => undefined;
  private stopping = false;

  constructor(
    private readonly services: ServiceClient,
    private readonly sessions: Sessions,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.services.onBroadcast(crmChanged, (change) => {
      for (const queue of this.listeners) queue.push(change);
    });
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
    this.stopListening();
    for (const queue of this.listeners) queue.end();
  }

  /** How many dashboards listen now. */
  get open(): number {
    return this.listeners.size;
  }

  /** Ends when the client goes, the session is revoked, the access token expires, or the gateway stops. */
  for(request: FastifyRequest): AsyncIterable<ServerSentEvent> {
    if (this.stopping || this.listeners.size >= MAX_LISTENERS) {
      throw new ServiceError('service.unavailable', 'Too many dashboards are open. Please try again later.', {
        retry_after: 30,
      });
    }
    const queue = new Channel<CrmChanged>(MAX_WAITING);
    this.listeners.add(queue);
    this.endWithSignIn(queue, request);
    return eventsOf(queue);
  }

  private endWithSignIn(queue: Channel<CrmChanged>, { id, user, exchange }: FastifyRequest): void {
    const end = (): void => queue.end();
    const expiresIn = (user?.expiresAt ?? 0) - Date.now();
    const sessionId = user?.session_id ?? '';
    const expiry = setTimeout(end, Math.min(Math.max(0, expiresIn), MAX_TIMER_MS));
    const forget = this.sessions.onRevoked(sessionId, end);
    const check = setInterval(() => {
      this.sessions.check(sessionId, id).then(
        (session) => (session.active && session.role === 'admin' ? undefined : end()),
        // Auth does not answer: nothing is known against the session.
        () => undefined,
      );
    }, CHECK_SESSION_MS);
    const release = (): void => {
      end();
      clearTimeout(expiry);
      clearInterval(check);
      forget();
      this.listeners.delete(queue);
    };
    if (exchange.signal.aborted) release();
    else exchange.signal.addEventListener('abort', release, { once: true });
  }
}

async function* eventsOf(queue: Channel<CrmChanged>): AsyncGenerator<ServerSentEvent> {
  for await (const { change, ...data } of queue) yield { event: change, data };
}
