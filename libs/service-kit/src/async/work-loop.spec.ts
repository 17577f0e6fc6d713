import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../logging/logger';
import { WorkLoop } from './work-loop';

const HOUR = 3_600_000;

describe('WorkLoop', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function loopOf(work: () => Promise<boolean>, more: { againAfterMs?: number; restMs?: number } = {}) {
    const said: string[] = [];
    const logger = createLogger('test', 'warn', { write: (line) => said.push(line) });
    return { said, loop: new WorkLoop({ work, lookEveryMs: HOUR, logger, interrupted: 'was interrupted', ...more }) };
  }

  it('does piece after piece until there is none, and looks again after its time', async () => {
    const pieces = ['a', 'b'];
    const looks: (string | undefined)[] = [];
    const { loop } = loopOf(() => {
      const piece = pieces.shift();
      looks.push(piece);
      return Promise.resolve(piece !== undefined);
    });
    loop.wake();
    await loop.settled();
    expect(looks).toEqual(['a', 'b', undefined]);
    pieces.push('c');
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(looks).toEqual(['a', 'b', undefined, 'c', undefined]);
  });

  it('looks once more for what it was told of meanwhile, and never does two pieces at once', async () => {
    let atWork = 0;
    let most = 0;
    let looks = 0;
    const { loop } = loopOf(async () => {
      most = Math.max(most, ++atWork);
      await Promise.resolve();
      atWork--;
      return ++looks > 100;
    });
    for (let i = 0; i < 5; i++) loop.wake();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([looks, most]).toEqual([2, 1]);
  });

  it('takes calls in a row together, once in its rest', async () => {
    let looks = 0;
    const { loop } = loopOf(() => Promise.resolve(++looks < 0), { restMs: 1_000 });
    loop.wake();
    await loop.settled();
    loop.wake();
    loop.wake();
    await vi.advanceTimersByTimeAsync(999);
    expect(looks).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(looks).toBe(2);
  });

  it('goes on after a failure, and tells of an outage once', async () => {
    let looks = 0;
    const { loop, said } = loopOf(() => (++looks < 4 ? Promise.reject(new Error('away')) : Promise.resolve(false)), {
      againAfterMs: 1_000,
    });
    loop.wake();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([looks, loop.interrupted, said.length]).toEqual([3, true, 1]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([looks, loop.interrupted]).toEqual([4, false]);
  });

  it('works for nobody: what it does takes over nothing of the request that woke it', async () => {
    const request = new AsyncLocalStorage<string>();
    const seen: (string | undefined)[] = [];
    const { loop } = loopOf(() => Promise.resolve(seen.push(request.getStore()) < 0));
    request.run('a request', () => loop.wake());
    await loop.settled();
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(seen).toEqual([undefined, undefined]);
  });

  it('stops after the piece under way, for good', async () => {
    let pieces = 0;
    let finish: () => void = () => undefined;
    const { loop } = loopOf(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      pieces++;
      return true;
    });
    loop.wake();
    const stopped = loop.stop();
    finish();
    await stopped;
    loop.wake();
    await vi.advanceTimersByTimeAsync(2 * HOUR);
    expect(pieces).toBe(1);
  });
});
