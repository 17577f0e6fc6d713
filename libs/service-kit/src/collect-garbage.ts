import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Frees what nobody refers to any more, native memory included. V8 would do so when it needs room, which a thread that
 * does nothing never does.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  collect();
}

/** A process has answered what waited for its start by then. */
const STARTED_MS = 15_000;

/** Frees, once, what only the start needed: about a third of a service's memory, for as long as it has little to do. */
export function collectStartUpGarbage(): void {
  setTimeout(collectGarbage, STARTED_MS).unref();
}
