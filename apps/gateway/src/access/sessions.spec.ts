import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionState } from '@abbotsford/contracts';
import type { ServiceClient } from '@abbotsford/service-kit';
import { Sessions } from './sessions';

const active: SessionState = { active: true, user_id: 'u', role: 'user' };
const ended: SessionState = { active: false, user_id: '', role: 'user' };

/** Auth as it is asked by the gateway: each answer is given by hand. */
class Auth {
  readonly asked: { answer(state: SessionState): void; fail(): void }[] = [];
  private tell: (data: { session_ids: readonly string[] }) => void = () => undefined;

  call(): Promise<SessionState> {
    return new Promise((resolve, reject) => {
      this.asked.push({ answer: resolve, fail: () => reject(new Error('auth is away')) });
    });
  }

  onBroadcast(_event: unknown, listener: typeof this.tell): () => void {
    this.tell = listener;
    return () => undefined;
  }

  revoke(id: string): void {
    this.tell({ session_ids: [id] });
  }
}

let auth: Auth;
let sessions: Sessions;
const check = (): Promise<SessionState> => sessions.check('s', 'request');
const laterMs = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  vi.useFakeTimers();
  // The cache takes a time of 0 for none.
  vi.advanceTimersByTime(1_000);
  auth = new Auth();
  sessions = new Sessions(auth as unknown as ServiceClient);
  sessions.onApplicationBootstrap();
  const first = check();
  auth.asked[0]?.answer(active);
  await first;
});

afterEach(() => void vi.useRealTimers());

describe('Sessions', () => {
  it('believes an answer for a while', async () => {
    await laterMs(2_900);
    expect(await check()).toEqual(active);
    expect(auth.asked).toHaveLength(1);
  });

  it('asks again before that while is over, once, and nobody waits for it', async () => {
    await laterMs(3_100);
    expect(await check()).toEqual(active);
    expect(await check()).toEqual(active);
    expect(auth.asked).toHaveLength(2);
    auth.asked[1]?.answer(active);
    await laterMs(2_500);
    expect(await check()).toEqual(active);
    expect(auth.asked).toHaveLength(2);
  });

  it('takes the new answer as soon as it is there', async () => {
    await laterMs(3_100);
    await check();
    auth.asked[1]?.answer(ended);
    await laterMs(0);
    expect(await check()).toEqual(ended);
  });

  it('waits for auth when nobody came for five seconds', async () => {
    await laterMs(5_100);
    const waiting = check();
    auth.asked[1]?.answer(ended);
    expect(await waiting).toEqual(ended);
  });

  it('lets no answer that was under way bring a revoked session back', async () => {
    await laterMs(3_100);
    await check();
    auth.revoke('s');
    auth.asked[1]?.answer(active);
    await laterMs(0);
    const waiting = check();
    auth.asked[2]?.answer(ended);
    expect(await waiting).toEqual(ended);
  });

  it('believes the old answer for no longer although auth can not be asked', async () => {
    await laterMs(3_100);
    await check();
    auth.asked[1]?.fail();
    await laterMs(1_000);
    expect(await check()).toEqual(active);
    await laterMs(1_000);
    const waiting = check();
    auth.asked[2]?.fail();
    await expect(waiting).rejects.toThrow('away');
  });
});
