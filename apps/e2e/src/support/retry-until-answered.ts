import { setTimeout as pause } from 'node:timers/promises';
import { ApiProblem } from '@abbotsford/api-client';

/** What a client may try again: still running, a part away or too late, and a connection that broke. */
const worthAnotherTry: ReadonlySet<number> = new Set([0, 409, 503, 504]);

/**
 * Does what every client of the chat should: waits as long as the answer asks for, and sends the same again.
 * @throws ApiProblem the last one, when `withinMs` have passed or trying again would not help
 */
export async function retryUntilAnswered<T>(attempt: () => Promise<T>, withinMs = 30_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const again = error instanceof ApiProblem && worthAnotherTry.has(error.status);
      if (!again || Date.now() > deadline) throw error;
      await pause((error.retryAfter ?? 0.2) * 1_000);
    }
  }
}
