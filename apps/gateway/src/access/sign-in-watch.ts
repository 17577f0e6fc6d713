import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../exchange/exchange';
import { Sessions } from './sessions';

/** Revocations are broadcast; this catches one that was not heard. */
const CHECK_SESSION_MS = 30_000;
/** The longest time that a timer of Node takes. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Ends what stays open for somebody who is signed in, when they are not any more. */
@Injectable()
export class SignInWatch {
  constructor(private readonly sessions: Sessions) {}

  /** Calls back when the session is revoked, the role is another, or the access token expires; until the request is over. */
  whenOver({ id, user, exchange }: FastifyRequest, end: () => void): void {
    if (!user) return;
    const release = this.of(user, id, end);
    if (exchange.signal.aborted) release();
    else exchange.signal.addEventListener('abort', release, { once: true });
  }

  /** The same until the returned function is called. */
  of({ session_id, role, expiresAt }: SignedIn, requestId: string, end: () => void): () => void {
    const expiry = setTimeout(end, Math.min(Math.max(0, expiresAt - Date.now()), MAX_TIMER_MS));
    const forget = this.sessions.onRevoked(session_id, end);
    const check = setInterval(() => {
      this.sessions.check(session_id, requestId).then(
        (session) => (session.active && session.role === role ? undefined : end()),
        // Auth does not answer: nothing is known against the session.
        () => undefined,
      );
    }, CHECK_SESSION_MS);
    return () => {
      clearTimeout(expiry);
      clearInterval(check);
      forget();
    };
  }
}
