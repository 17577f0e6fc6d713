import { setTimeout as pause } from 'node:timers/promises';
import { answersWell } from '../answers-well';
import { type RestartablePart } from '../restartable-part';

export interface LivenessPacing {
  readonly everyMs: number;
  /** What one answer may take. */
  readonly timeoutMs: number;
  /** So many in a row without an answer, and the process is taken for one that stands still. */
  readonly failures: number;
  /** A process that was started anew may be silent for so long. */
  readonly startingMs: number;
}

/** Slow enough to cost nothing, and patient with a machine that is busy or has just been asleep. */
export const defaultLiveness: LivenessPacing = { everyMs: 10_000, timeoutMs: 5_000, failures: 3, startingMs: 60_000 };

/**
 * Asks a process whether it lives, and ends it when it does not answer any more: its event loop stands still, and it
 * would never come back by itself. Whoever watches for its exit starts it again.
 */
export async function watchLiveness(
  part: RestartablePart,
  url: string,
  onStandstill: () => void,
  ended: AbortSignal,
  pacing = defaultLiveness,
): Promise<void> {
  let { pid } = part;
  let failures = 0;
  let silentUntil = 0;
  for (;;) {
    await pause(pacing.everyMs, undefined, { signal: ended, ref: false }).catch(() => undefined);
    if (ended.aborted) return;
    if (part.pid !== pid) {
      pid = part.pid;
      failures = 0;
      silentUntil = Date.now() + pacing.startingMs;
    }
    if (pid === 0) continue;
    if (await answersWell(url, pacing.timeoutMs)) {
      failures = 0;
      silentUntil = 0;
      continue;
    }
    if (part.pid !== pid || Date.now() < silentUntil || ++failures < pacing.failures) continue;
    onStandstill();
    part.kill('SIGKILL');
  }
}
