import { EventEmitter } from 'node:events';
import { Injectable, type OnApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { checkSession, sessionsRevoked, type SessionState } from '@abbotsford/contracts';
import { backgroundContext, ServiceClient } from '@abbotsford/service-kit';

/** How long an answer of auth is believed without asking again, should a revocation not be heard of. */
const BELIEVED_MS = 5_000;
/** After so long it is asked again while the answer still counts, so that whoever goes on working never waits for it. */
const ASK_AGAIN_AFTER_MS = 3_000;
const REMEMBERED = 10_000;

interface KnownSession {
  readonly state: Promise<SessionState>;
  askedAgain: boolean;
}

/** Whether sign-ins still hold, by asking auth and listening to what it revokes. */
@Injectable()
export class Sessions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly known = new LRUCache<string, KnownSession>({
    max: REMEMBERED,
    ttl: BELIEVED_MS,
    // The clock of each moment: tests put another in its place.
    perf: { now: () => performance.now() },
  });
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

  /** After the last answer: until then a session may be revoked. */
  onApplicationShutdown(): void {
    this.stopListening();
  }

  /** Requests that come together share one question; a failure is not remembered. */
  check(sessionId: string, requestId: string): Promise<SessionState> {
    const known = this.known.get(sessionId);
    if (!known) return this.remember(sessionId, this.ask(sessionId, requestId));
    const age = BELIEVED_MS - this.known.getRemainingTTL(sessionId);
    if (age >= ASK_AGAIN_AFTER_MS && !known.askedAgain) this.askAgain(sessionId, requestId, known);
    return known.state;
  }

  /** Calls back when the session is revoked, until the returned function is called. */
  onRevoked(sessionId: string, listener: () => void): () => void {
    this.revoked.once(sessionId, listener);
    return () => this.revoked.off(sessionId, listener);
  }

  private ask(sessionId: string, requestId: string): Promise<SessionState> {
    const context = { ...backgroundContext(checkSession.deadlineMs), requestId };
    return this.services.call(checkSession, { session_id: sessionId }, context);
  }

  private remember(sessionId: string, state: Promise<SessionState>): Promise<SessionState> {
    const known = { state, askedAgain: false };
    this.known.set(sessionId, known);
    state.catch(() => {
      if (this.known.peek(sessionId) === known) this.known.delete(sessionId);
    });
    return state;
  }

  private askAgain(sessionId: string, requestId: string, known: KnownSession): void {
    known.askedAgain = true;
    const answer = this.ask(sessionId, requestId);
    answer.then(
      () => {
        // What was revoked, or ran out, while auth answered must not come back.
        if (this.known.peek(sessionId) === known) void this.remember(sessionId, answer);
      },
      // The old answer counts until its time is over; whoever comes after that hears of the failure.
      () => undefined,
    );
  }
}
