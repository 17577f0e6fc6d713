import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { freePort, LocalStackError, type Say, workspaceRoot } from '@abbotsford/local-stack';
import { type ProcessFigures, processTree } from './processes';

/** So long nothing was said before it counts as idle: the first start loads the knowledge base in the background. */
const QUIET_MS = 120_000;
const MEASURED_MS = 60_000;

/**
 * What `npm start` takes while nobody does anything, npm and the servers included: on the data of this folder, which no
 * other start may have in use.
 */
export async function benchIdle(say: Say): Promise<readonly string[]> {
  if (process.platform !== 'linux') throw new LocalStackError('Only Linux tells what is needed here.');
  const [PORT, WEB_PORT] = [String(await freePort()), String(await freePort())];
  const started = execa('npm', ['start', '--', '--no-build'], {
    cwd: workspaceRoot,
    env: { PORT, WEB_PORT },
    all: true,
    reject: false,
    stdin: 'ignore',
  });
  const root = started.pid;
  if (root === undefined) throw new LocalStackError('npm is not on the PATH');
  let output = '';
  let saidAt = Date.now();
  started.all.on('data', (piece: Buffer) => {
    output += piece.toString();
    saidAt = Date.now();
  });
  const over = started.then(({ all }) => {
    throw new LocalStackError(`npm start ended: ${all.trim().split('\n').at(-1) ?? ''}`);
  });
  try {
    say('Waiting until it has said nothing for two minutes');
    await Promise.race([over, isQuiet(() => output.includes('is running') && Date.now() - saidAt > QUIET_MS)]);
    const before = await processTree(root);
    await Promise.race([over, pause(MEASURED_MS)]);
    return linesOf(before, await processTree(root));
  } finally {
    over.catch(() => undefined);
    for (const { pid, name } of await processTree(root)) if (name === 'the tool') process.kill(pid, 'SIGTERM');
    await started;
  }
}

async function isQuiet(test: () => boolean): Promise<void> {
  while (!test()) await pause(1_000);
}

function linesOf(before: readonly ProcessFigures[], after: readonly ProcessFigures[]): readonly string[] {
  const earlier = new Map(before.map(({ pid, cpu }) => [pid, cpu]));
  const used = after.map((each) => ({ ...each, cpu: each.cpu - (earlier.get(each.pid) ?? 0) }));
  const line = (name: string, of: readonly ProcessFigures[]): string => {
    const total = (figure: 'rss' | 'pss' | 'cpu'): number => of.reduce((sum, each) => sum + each[figure], 0);
    const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0).padStart(5)} MB`;
    const percent = ((total('cpu') * 100_000) / MEASURED_MS).toFixed(2).padStart(6);
    return `  ${name.padEnd(14)}${megabytes(total('rss'))} ${megabytes(total('pss'))} ${percent} % of a processor`;
  };
  const names = [...new Set(used.map(({ name }) => name))];
  return [
    'npm start while nobody does anything: resident memory, the same with what is shared by its share, processor',
    ...names.map((name) =>
      line(
        name,
        used.filter((each) => each.name === name),
      ),
    ),
    line('all', used),
  ];
}
