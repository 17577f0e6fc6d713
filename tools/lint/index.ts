import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { workspaceRoot } from '@abbotsford/local-stack';
import { type LintStep, lintStages } from './lint-steps';

const help = `Runs every check that needs nothing to be started, and says which failed.

  npm run lint
`;

/** Each takes a core or two, and up to 2 GB. */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism(), Math.floor(totalmem() / 3e9)));

const say = (line: string): void => console.log(line);

/** Runs one check; its output is shown only when it failed. */
async function passes({ name, program, args }: LintStep): Promise<boolean> {
  const started = Date.now();
  const result = await execa(program, args, {
    cwd: workspaceRoot,
    preferLocal: true,
    localDir: path.join(workspaceRoot, 'node_modules'),
    env: { NX_DAEMON: 'false' },
    reject: false,
    all: true,
    stdin: 'ignore',
  });
  const took = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  say(`${result.failed ? 'failed' : 'ok    '}  ${name} (${took})`);
  if (result.failed) say(result.all || `${result.shortMessage}`);
  return !result.failed;
}

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    say(help);
    return 0;
  }
  const failed: string[] = [];
  for (const stage of lintStages) {
    const left = stage.values();
    const work = async (): Promise<void> => {
      for (const step of left) if (!(await passes(step))) failed.push(step.name);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  say(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll checks passed');
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = await main();
