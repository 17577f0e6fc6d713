import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectStartUpGarbage } from '@abbotsford/service-kit/collect-garbage';
import { reasonOf, Restartable, supervise } from '@abbotsford/local-stack/supervision';
import { onAskedToStop } from '../shared/ask-to-stop';
import { isComplaint } from './is-complaint';
import type { Done, Numbered, Order } from './messages';

// Stays for as long as the stack runs, and does nothing but look after it. What finds, prepares and fills the stack
// takes 100 MB more: it is a process of its own, `prepare.ts`, which ends when it has done so.

const say = (line: string): void => console.log(line);
const verbose = process.argv.includes('--verbose');
const parts = new Map<string, Restartable>();
/** Undefined until there is a stack to end in order. */
let running: { readonly stopOrder: readonly (readonly string[])[]; end(): void } | undefined;

const work: { readonly [D in Order['do']]: (order: Extract<Order, { do: D }>) => Promise<void> | void } = {
  start: async ({ spec, shown }) => {
    const onOutput = (line: string): void => {
      if (verbose || isComplaint(line)) say(`[${spec.name}] ${line}`);
    };
    const part = parts.get(spec.name) ?? new Restartable(shown ? { ...spec, onOutput } : spec);
    parts.set(spec.name, part);
    await part.start();
  },
  stop: ({ part }) => parts.get(part)?.stop(),
  kill: ({ part, signal }) => parts.get(part)?.kill(signal),
  supervise: ({ parts: watched, stopOrder }) => {
    const supervised = watched.flatMap(({ part: key, ...about }) => {
      const part = parts.get(key);
      return part ? [{ ...about, part }] : [];
    });
    const watch = supervise(supervised, say);
    running = { stopOrder, end: () => watch.end() };
    void watch.givenUp.then((failure) => finish(1, failure));
    collectStartUpGarbage();
  },
};

function prepare(): ChildProcess {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  // This file is bundled elsewhere when it runs; who runs it says where it came from.
  const program = path.join(path.dirname(process.argv[1] ?? ''), 'prepare.ts');
  const child = fork(program, process.argv.slice(2), { execArgv: ['--import', tsx] });
  child.on('message', ({ id, order }: Numbered) => {
    const run = work[order.do] as (order: Order) => Promise<void> | void;
    void Promise.resolve()
      .then(() => run(order))
      .then(() => answer(child, { id }))
      .catch((error: unknown) => answer(child, { id, failure: reasonOf(error) }));
  });
  child.once('exit', (code) => {
    if (!running) process.exit(code ?? 1);
    if (code !== 0) void finish(1, 'What fills the stack ended before its time.');
  });
  return child;
}

function answer(child: ChildProcess, done: Done): void {
  if (child.connected) child.send(done);
}

/** Ends everything in order: work in flight is finished, the servers of our own come last. */
async function finish(code: number, failure?: string): Promise<never> {
  if (failure !== undefined) console.error(failure);
  preparing.removeAllListeners('exit').kill();
  running?.end();
  for (const names of running?.stopOrder ?? []) await Promise.all(names.map(async (name) => parts.get(name)?.stop()));
  say('Stopped');
  process.exit(code);
}

onAskedToStop(
  () => {
    // Before there is a stack there is nothing to end in order; what is half started ends with this process.
    if (!running) process.exit(130);
    say('\nStopping (Ctrl-C again to end at once)');
    void finish(0);
  },
  () => {
    for (const part of parts.values()) part.kill('SIGKILL');
    process.exit(130);
  },
);
const preparing = prepare();
