import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isExecutable, onPath, run } from '../command';
import { sha256 } from '../download';
import { firstAvailable, type Source } from '../first-available';
import { silent, type Say } from '../say';
import { localDir, workspaceRoot } from '../workspace';

const requirements = path.join(workspaceRoot, 'libs/local-stack/src/schemathesis/requirements.txt');

/** Where Schemathesis comes from, in this order. */
function schemathesisSources(say: Say): Source<string>[] {
  return [
    { name: 'SCHEMATHESIS_BIN', take: async () => process.env['SCHEMATHESIS_BIN'] || undefined },
    { name: 'PyPI', take: () => schemathesisFromPyPi(say) },
  ];
}

async function schemathesisFromPyPi(say: Say): Promise<string> {
  const wanted = sha256(await readFile(requirements));
  const venv = path.join(localDir, 'venv', `schemathesis-${wanted.slice(0, 12)}`);
  const program = path.join(venv, 'bin', 'schemathesis');
  // The program is there before the last of its packages is.
  const complete = path.join(venv, 'complete');
  if (await isExecutable(program)) {
    const found = await readFile(complete, 'utf8').catch(() => '');
    if (found === wanted) return program;
  }
  if (!(await onPath('python3'))) throw new Error('python3 is not on the PATH');
  const version = await run('python3', ['-c', 'import sys; print(sys.version_info >= (3, 10))'], { timeoutMs: 60_000 });
  if (version.trim() !== 'True') throw new Error('python3 is older than 3.10');
  say('Schemathesis: installing it from PyPI (some 60 MB)');
  await run('python3', ['-m', 'venv', '--clear', venv], { timeoutMs: 120_000 });
  const pip = ['install', '--quiet', '--no-deps', '--requirement', requirements];
  await run(path.join(venv, 'bin', 'pip'), pip, { timeoutMs: 300_000 });
  await writeFile(complete, wanted);
  return program;
}

/** The path of the `schemathesis` program, which tries an API as its OpenAPI document describes it. */
export async function provideSchemathesis(say: Say): Promise<string> {
  const remedy = 'Install Python 3.10 or later with its venv module, or set SCHEMATHESIS_BIN to the program.';
  return firstAvailable({ part: 'Schemathesis', sources: schemathesisSources(say), remedy }, say);
}

/** The same, or undefined where it is not to be had; the test that needs it is skipped then. */
export const schemathesisIfThere = (): Promise<string | undefined> =>
  provideSchemathesis(silent).catch(() => undefined);
