import type { Rate } from '../config/settings';

/** Where a counter stands. */
export interface Count {
  /** How many were counted in this window. */
  readonly used: number;
  /** Milliseconds until the window ends; 0 when none is open. */
  readonly msLeft: number;
}

/** Counts in fixed windows: one begins with the first that is counted, and ends for all of them at once. */
export interface LimitStore {
  count(key: string, rate: Rate): Promise<Count>;
  /** The same without counting. */
  look(key: string, rate: Rate): Promise<Count>;
  forget(key: string, rate: Rate): Promise<void>;
}
