import { randomUUID } from 'node:crypto';
import type { RedisConnection } from './redis-connection';

/** A place of a process that died is free after so long. */
const LEASE_MS = 15_000;
/** Two renewals may be lost. */
const RENEW_MS = LEASE_MS / 3;

/**
 * A sorted set for each client: its places, by the time their leases end. By the clock of Redis, since those of the
 * processes may differ. Takes all of the ids or none; a limit below 0 is none, for places that are held already.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local lease, limit = tonumber(ARGV[1]), tonumber(ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if limit >= 0 and redis.call('ZCARD', KEYS[1]) + #ARGV - 2 > limit then return 0 end
for i = 3, #ARGV do redis.call('ZADD', KEYS[1], now + lease, ARGV[i]) end
redis.call('PEXPIRE', KEYS[1], lease)
return 1`;
const NO_LIMIT = -1;

/** What a client may hold a few of at a time, such as an open connection. */
export interface Place {
  /** Once is enough, more do no harm. */
  release(): void;
}

/**
 * The places that clients hold: over all processes with Redis, by leases that are renewed while they are held; else,
 * and while Redis is away, those of this process. What is held then counts for all as soon as Redis is back.
 */
export class Places {
  private readonly held = new Map<string, Set<string>>();
  private readonly renewal?: NodeJS.Timeout;

  constructor(
    private readonly redis: RedisConnection | undefined,
    private readonly onCountedAlone: () => void,
  ) {
    if (!redis) return;
    this.renewal = setInterval(() => void this.renew(), RENEW_MS);
    this.renewal.unref();
  }

  /** Undefined when `limit` places of this key are taken. */
  async take(key: string, limit: number): Promise<Place | undefined> {
    if ((this.held.get(key)?.size ?? 0) >= limit) return undefined;
    const id = randomUUID();
    // At once, so that those who come meanwhile are counted, too.
    this.held.set(key, (this.held.get(key) ?? new Set<string>()).add(id));
    if (await this.isRoomInRedis(key, limit, id)) return { release: () => this.release(key, id) };
    this.forget(key, id);
    return undefined;
  }

  /** Gives back all that is held. */
  async close(): Promise<void> {
    clearInterval(this.renewal);
    await Promise.all([...this.held].map(([key, ids]) => this.giveBack(key, [...ids])));
    this.held.clear();
  }

  private async isRoomInRedis(key: string, limit: number, id: string): Promise<boolean> {
    if (!this.redis) return true;
    return this.takeInRedis(this.redis, key, limit, [id]).catch(() => {
      this.onCountedAlone();
      return true;
    });
  }

  private async takeInRedis(redis: RedisConnection, key: string, limit: number, ids: string[]): Promise<boolean> {
    const args = [String(LEASE_MS), String(limit), ...ids];
    return (await redis.run(() => redis.client.eval(TAKE, { keys: [nameOf(key)], arguments: args }))) === 1;
  }

  /** Tried again at the next turn when Redis is away, which its connection tells of. */
  private async renew(): Promise<void> {
    const { redis } = this;
    if (!redis) return;
    for (const [key, ids] of this.held) {
      await this.takeInRedis(redis, key, NO_LIMIT, [...ids]).catch(() => undefined);
    }
  }

  private release(key: string, id: string): void {
    if (this.forget(key, id)) void this.giveBack(key, [id]);
  }

  private forget(key: string, id: string): boolean {
    const ids = this.held.get(key);
    const was = ids?.delete(id) ?? false;
    if (ids?.size === 0) this.held.delete(key);
    return was;
  }

  /** What can't be given back because Redis is away ends with its lease. */
  private async giveBack(key: string, ids: string[]): Promise<void> {
    const { redis } = this;
    await redis?.run(() => redis.client.zRem(nameOf(key), ids)).catch(() => undefined);
  }
}

const nameOf = (key: string): string => `place:${key}`;
