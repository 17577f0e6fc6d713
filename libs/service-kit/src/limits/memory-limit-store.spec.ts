import { describe, expect, it } from 'vitest';
import { MemoryLimitStore } from './memory-limit-store';

describe('MemoryLimitStore', () => {
  const two = { limit: 2, windowMs: 60_000 };

  function storeAt(max?: number) {
    const clock = { now: 1_000_000 };
    return { clock, store: new MemoryLimitStore(max, () => clock.now) };
  }

  it('counts what comes in a window, and says how long that lasts', async () => {
    const { clock, store } = storeAt();
    await store.count('a', two);
    clock.now += 15_500;
    expect(await store.count('a', two)).toEqual({ used: 2, msLeft: 44_500 });
  });

  it('begins anew when the window is over, however often was asked meanwhile', async () => {
    const { clock, store } = storeAt();
    for (let i = 0; i < 1_000; i++) await store.count('a', two);
    clock.now += 60_000;
    expect(await store.look('a')).toEqual({ used: 0, msLeft: 0 });
    expect(await store.count('a', two)).toEqual({ used: 1, msLeft: 60_000 });
  });

  it('looks without counting, and forgets when it is told to', async () => {
    const { store } = storeAt();
    await store.count('a', two);
    expect(await store.look('a')).toMatchObject({ used: 1 });
    expect(await store.look('a')).toMatchObject({ used: 1 });
    await store.forget('a');
    expect(await store.look('a')).toMatchObject({ used: 0 });
  });

  it('counts each key apart', async () => {
    const { store } = storeAt();
    await store.count('a', two);
    expect(await store.count('b', two)).toMatchObject({ used: 1 });
  });

  it('holds no more keys than it may, and forgets the one not seen longest', async () => {
    const { store } = storeAt(2);
    for (const key of ['a', 'b', 'a', 'c']) await store.count(key, { ...two, limit: 10 });
    expect(await store.look('a')).toMatchObject({ used: 2 });
    expect(await store.look('b')).toMatchObject({ used: 0 });
  });
});
