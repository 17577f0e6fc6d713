import { setTimeout as pause } from 'node:timers/promises';
import { type Exit } from '../managed-process';
import { reasonOf } from '../local-stack-error';
import { type RestartablePart } from '../restartable-part';
import { type Say } from '../say';
import { defaultLiveness, watchLiveness } from './watch-liveness';

export interface Supervised {
  readonly name: string;
  readonly part: RestartablePart;
  /** What answers as long as it lives; absent for a part that is watched for its exit only. */
  readonly liveUrl?: string | undefined;
}

export interface Supervision {
  /** Stops watching; call it before stopping the parts. */
  end(): void;
  /** Settles with a sentence when a part cannot be kept alive. */
  readonly givenUp: Promise<string>;
}

const restartsAllowed = 5;
const windowMs = 5 * 60_000;

/** Starts a part again when it dies by itself, or stands still: at most five times in five minutes. */
export function supervise(parts: readonly Supervised[], say: Say, liveness = defaultLiveness): Supervision {
  const end = new AbortController();
  for (const { name, part, liveUrl } of parts) {
    const tell = (): void => say(`${name} does not answer any more: it stands still and is ended`);
    if (liveUrl) void watchLiveness(part, liveUrl, tell, end.signal, liveness);
  }
  const givenUp = Promise.race(parts.map((supervised) => keepAlive(supervised, say, end.signal)));
  return { end: () => end.abort(), givenUp };
}

async function keepAlive({ name, part }: Supervised, say: Say, ended: AbortSignal): Promise<string> {
  let restarts: number[] = [];
  for (;;) {
    const exit = await part.exited;
    // Somebody is stopping the stack: there is nothing more to tell, ever.
    if (ended.aborted) return new Promise(() => undefined);
    restarts = [...restarts.filter((at) => at > Date.now() - windowMs), Date.now()];
    const how = describe(exit);
    if (restarts.length > restartsAllowed) {
      return `${name} ended ${how} for the ${restarts.length}th time in 5 minutes. Its last line: ${part.logs().at(-1) ?? 'none'}`;
    }
    say(`${name} ended ${how}; starting it again`);
    await pause(1_000 * (restarts.length - 1));
    await part.start().catch((error: unknown) => say(reasonOf(error)));
  }
}

function describe({ code, signal }: Exit): string {
  return signal ? `by ${signal}` : `with code ${code ?? 'unknown'}`;
}
