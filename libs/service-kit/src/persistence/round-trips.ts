import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection } from 'mongoose';

const counting = new AsyncLocalStorage<{ count: number }>();

/** Counts the commands that `work` sends to MongoDB: what a turn may cost is a promise, so it is measured. */
export async function countRoundTrips<T>(work: () => Promise<T>): Promise<{ result: T; roundTrips: number }> {
  const counter = { count: 0 };
  const result = await counting.run(counter, work);
  return { result, roundTrips: counter.count };
}

/** Needs a connection made with `monitorCommands: true`. */
export function observeRoundTrips(connection: Connection): void {
  connection.getClient().on('commandStarted', () => {
    const counter = counting.getStore();
    if (counter) counter.count++;
  });
}
