import { type Launch, LocalStackError } from '@abbotsford/local-stack';
import type { Done, Numbered, Order } from './messages';

const waiting = new Map<number, (done: Done) => void>();
let orders = 0;
const names = new Set<string>();

/** The names of all parts that were made. */
export const launched = (): readonly string[] => [...names];

/** Has the supervisor, whose child this process is, do something. @throws LocalStackError with the reason why it could not */
export async function order(order: Order): Promise<void> {
  const id = orders++;
  const { failure } = await new Promise<Done>((resolve) => {
    waiting.set(id, resolve);
    process.send?.({ id, order } satisfies Numbered);
  });
  if (failure !== undefined) throw new LocalStackError(failure);
}

/** Ends with the supervisor; Ctrl-C, which reaches both, is for the supervisor to answer. */
export function serveSupervisor(): void {
  process.on('message', (done: Done) => {
    waiting.get(done.id)?.(done);
    waiting.delete(done.id);
  });
  process.on('disconnect', () => process.exit(1));
  process.on('SIGINT', () => undefined);
}

/** A process that becomes the supervisor's child, so that it outlives this one. How it fares is seen there alone. */
export const launchInSupervisor: Launch = ({ onOutput, ...spec }) => {
  names.add(spec.name);
  return {
    pid: 0,
    exited: new Promise(() => undefined),
    logs: () => [],
    start: () => order({ do: 'start', spec, shown: onOutput !== undefined }),
    stop: () => order({ do: 'stop', part: spec.name }),
    kill: (signal) => void order({ do: 'kill', part: spec.name, signal }),
  };
};
