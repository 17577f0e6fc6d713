import { EventEmitter } from 'node:events';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { checkSession, sessionsRevoked, type SessionState } from '@abbotsford/contracts';
import { backgroundContext, ServiceClient } from '@abbotsford/service-kit';

/** How long an answer of auth is believed without asking again, should a revocation not be heard of. */
const BELIEVED_MS = 5_000;
const REMEMBERED = 10_000;

/** Whether sign-ins still hold, by asking auth and listening to what it revokes. */
@Injectable()
export class Sessions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly known = new LRUCache<string, Promise<SessionState>>({ max: REMEMBERED, ttl: BELIEVED_MS });
  private readonly revoked = new EventEmitter().setMaxListeners(0);
  private stopListening: () => void = () => undefined;

  constructor(private readonly services: ServiceClient) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.services.onBroadcast(sessionsRevoked, ({ session_ids }) => {
      for (const id of session_ids) {
        this.known.delete(id);
        this.revoked.emit(id);
      }
    });
  }

  beforeApplicationShutdown(): void {
    this.stopListening();
  }

  /** Requests that come together share one question; a failure is not remembered. */
  check(sessionId: string, requestId: string): Promise<SessionState> {
    const known = this.known.get(sessionId);
    if (known) return known;
    const context = { ...backgroundContext(checkSession.deadlineMs), requestId };
    const asked = this.services.call(checkSession, { session_id: sessionId }, context);
    this.known.set(sessionId, asked);
    asked.catch(() => {
      if (this.known.peek(sessionId) === asked) this.known.delete(sessionId);
    });
    return asked;
  }

  /** Calls back when the session is revoked, until the returned function is called. */
  onRevoked(sessionId: string, listener: () => void): () => void {
    this.revoked.once(sessionId, listener);
    return () => this.revoked.off(sessionId, listener);
  }
}
