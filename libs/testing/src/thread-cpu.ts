import { readFileSync } from 'node:fs';

/** Where Linux says how long the calling thread has been on a processor, in nanoseconds, first of three numbers. */
const SCHEDSTAT = '/proc/thread-self/schedstat';

/**
 * Milliseconds of the processor's time that this thread has used: what other threads and programs use does not count.
 * Where the system does not tell, the time that has passed.
 */
export function threadCpu(): number {
  try {
    return Number(readFileSync(SCHEDSTAT, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
