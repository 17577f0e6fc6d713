import type { Delivery } from '@/lib/api-types';

const SOON_MS = 60_000;

/** Whether it is worth looking for what comes of it. `now` is in milliseconds. */
export function isTriedSoon({ next_try_at }: Pick<Delivery, 'next_try_at'>, now: number): boolean {
  return next_try_at !== null && Date.parse(next_try_at) - now < SOON_MS;
}
