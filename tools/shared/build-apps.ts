import path from 'node:path';
import { execa } from 'execa';
import { type AppName, appNames, LocalStackError, type Say, workspaceRoot } from '@abbotsford/local-stack';

const nx = path.join(workspaceRoot, 'node_modules/.bin/nx');

/** Builds the apps that a stack runs, all of them unless told otherwise; Nx skips what has not changed. */
export async function buildApps(say: Say, names: readonly AppName[] = appNames): Promise<void> {
  say('Building the apps (about a minute the first time)');
  const started = Date.now();
  const progress = setInterval(() => say(`  ... still building, ${seconds(started)} s`), 15_000);
  const args = ['run-many', '-t', 'build', '-p', names.join(','), '--outputStyle=static', '--parallel=2'];
  const build = await execa(nx, args, {
    cwd: workspaceRoot,
    // A daemon would outlive us; the terminal interface would swallow our own lines.
    env: { NX_DAEMON: 'false', NX_TUI: 'false', NEXT_TELEMETRY_DISABLED: '1' },
    reject: false,
    all: true,
    stdin: 'ignore',
    detached: false,
  }).finally(() => clearInterval(progress));
  if (!build.failed) return say(`Built in ${seconds(started)} s`);
  if (/ENOSPC/.test(build.all)) throw new LocalStackError('The disk is full: free about 1 GB, then start again.');
  say(build.all.split('\n').slice(-80).join('\n'));
  throw new LocalStackError('The apps could not be built: the last lines above say why.');
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}
