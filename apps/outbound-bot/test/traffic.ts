import type { Connection, mongo } from 'mongoose';
import { mongo as driver } from 'mongoose';

/** What went between a service and MongoDB. */
export interface Traffic {
  readonly roundTrips: number;
  readonly written: number;
  readonly read: number;
}

/** Work that goes on beside the turns. */
const besides = ['ping', 'hello', 'endSessions'];

/** Counts commands and the bytes of them and of their answers, but for the work of the outbox's relay. */
export async function countTraffic(connection: Connection, work: () => Promise<unknown>): Promise<Traffic> {
  const client = connection.getClient();
  const counted = new Set<number>();
  const traffic = { roundTrips: 0, written: 0, read: 0 };
  const onStarted = ({ command, commandName, requestId }: mongo.CommandStartedEvent): void => {
    if (besides.includes(commandName) || String(command[commandName]).includes('outbox')) return;
    counted.add(requestId);
    traffic.roundTrips += 1;
    traffic.written += driver.BSON.calculateObjectSize(command);
  };
  const onSucceeded = ({ reply, requestId }: mongo.CommandSucceededEvent): void => {
    if (counted.delete(requestId)) traffic.read += driver.BSON.calculateObjectSize(reply as driver.BSON.Document);
  };
  client.on('commandStarted', onStarted).on('commandSucceeded', onSucceeded);
  try {
    await work();
  } finally {
    client.off('commandStarted', onStarted).off('commandSucceeded', onSucceeded);
  }
  return traffic;
}
