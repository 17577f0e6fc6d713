import { setImmediate as othersTurn } from 'node:timers/promises';

/** A search waits for no more than this. */
const SLICE_MS = 4;

/** Takes all steps of some work, and lets others have their turn every few milliseconds. Answers what the work returns. */
export async function inSlices<T>(work: Generator<unknown, T>): Promise<T> {
  let began = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await othersTurn();
    began = performance.now();
  }
}
