import type { Connection } from 'mongoose';
import { timeLeft, whileAwaited } from '../context/deadline';
import { backgroundContext, currentContext } from '../context/request-context';

/** What work that nobody waits for may take; a transaction of MongoDB lives no longer either. */
export const BACKGROUND_MS = 60_000;

/** So much sooner the server gives up than its caller is told that it is too late. */
const AHEAD_MS = 50;

/** At which place of its arguments an operation takes its options. */
const optionsAt = {
  aggregate: 1,
  bulkWrite: 1,
  countDocuments: 1,
  deleteMany: 1,
  deleteOne: 1,
  distinct: 2,
  estimatedDocumentCount: 0,
  find: 1,
  findOne: 1,
  findOneAndDelete: 1,
  findOneAndReplace: 2,
  findOneAndUpdate: 2,
  insertMany: 1,
  insertOne: 1,
  replaceOne: 2,
  updateMany: 2,
  updateOne: 2,
} as const;

type Method = keyof typeof optionsAt;
type Operation = (...args: unknown[]) => unknown;

/** These give a cursor, which asks the server when it is read. */
const cursors: ReadonlySet<Method> = new Set(['aggregate', 'find']);

/**
 * Gives every operation of the connection the time that its request has left: the server ends it then (`maxTimeMS`), so
 * that what its caller was told is too late is not done after all, and a server that hangs holds no handler. Here, and
 * not in repositories, because models and plain collections both come from here.
 */
export function limitOperations(connection: Connection): Connection {
  const collectionOf = connection.collection.bind(connection);
  const limited = new WeakSet<object>();
  connection.collection = ((...args: Parameters<Connection['collection']>) => {
    const collection = collectionOf(...args) as unknown as Record<Method, Operation>;
    if (limited.has(collection)) return collection;
    limited.add(collection);
    for (const [method, position] of Object.entries(optionsAt) as [Method, number][]) {
      const operation = collection[method].bind(collection);
      const limit = cursors.has(method) ? limitCursor : limitOne;
      collection[method] = (...given) => limit(operation, given, position);
    }
    return collection;
  }) as unknown as Connection['collection'];
  return connection;
}

function limitOne(operation: Operation, args: readonly unknown[], position: number): Promise<unknown> {
  const context = currentContext() ?? backgroundContext(BACKGROUND_MS);
  try {
    const maxTimeMS = serverTime(timeLeft(context));
    return whileAwaited(operation(...withOptions(args, position, { maxTimeMS })) as Promise<unknown>, context);
  } catch (error) {
    return Promise.reject(error as Error);
  }
}

/** In the background it may be read slowly, between other work: each answer of the server has its own limit there. */
function limitCursor(operation: Operation, args: readonly unknown[], position: number): unknown {
  const context = currentContext();
  if (!context) return operation(...args);
  const limits = { maxTimeMS: serverTime(timeLeft(context)), signal: context.signal };
  return operation(...withOptions(args, position, limits));
}

const serverTime = (leftMs: number): number => Math.max(1, Math.ceil(leftMs - AHEAD_MS));

function withOptions(args: readonly unknown[], position: number, limits: object): unknown[] {
  const changed = [...args];
  while (changed.length < position) changed.push(undefined);
  changed[position] = { ...limits, ...((args[position] as object | undefined) ?? {}) };
  return changed;
}
