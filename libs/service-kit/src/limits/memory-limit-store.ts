import { LRUCache } from 'lru-cache';
import type { Rate } from '../config/settings';
import type { Count, LimitStore } from './limit-store';

interface Window {
  used: number;
  readonly endsAt: number;
}

/** Windows in memory. Whoever was not seen longest is forgotten first, so a flood of addresses can't fill it. */
export class MemoryLimitStore implements LimitStore {
  private readonly windows: LRUCache<string, Window>;

  constructor(
    max = 50_000,
    private readonly now: () => number = Date.now,
  ) {
    this.windows = new LRUCache({ max });
  }

  count(key: string, { limit, windowMs }: Rate): Promise<Count> {
    const window = this.open(key) ?? { used: 0, endsAt: this.now() + windowMs };
    // Who goes on asking while it is too many must not count for ever.
    window.used = Math.min(window.used + 1, limit + 1);
    this.windows.set(key, window);
    return Promise.resolve(this.standOf(window));
  }

  look(key: string): Promise<Count> {
    return Promise.resolve(this.standOf(this.open(key)));
  }

  forget(key: string): Promise<void> {
    this.windows.delete(key);
    return Promise.resolve();
  }

  private open(key: string): Window | undefined {
    const window = this.windows.get(key);
    return window && window.endsAt > this.now() ? window : undefined;
  }

  private standOf(window: Window | undefined): Count {
    return window ? { used: window.used, msLeft: window.endsAt - this.now() } : { used: 0, msLeft: 0 };
  }
}
