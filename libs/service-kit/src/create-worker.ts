import { mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type * as Esbuild from 'esbuild';

/**
 * A thread that runs `<module>.worker`. The build puts it beside the service; from source, for tests and tools, it is
 * bundled first, since to compile its files one by one would take each thread a second.
 * @param module address of the file without its extension
 */
export function createWorker(module: URL, options: WorkerOptions): Worker {
  return new Worker(isSource ? fromSource(`${module.href}.ts`) : new URL(`${module.href}.js`), options);
}

const isSource = import.meta.url.endsWith('.ts');
const bundled = new Map<string, string>();

function fromSource(source: string): string {
  const known = bundled.get(source);
  if (known) return known;
  const root = path.resolve(import.meta.dirname, '../../..');
  const entry = fileURLToPath(source);
  const folder = path.join(root, '.local/workers');
  const outfile = path.join(folder, path.relative(root, entry).replaceAll(path.sep, '-').replace(/ts$/, 'mjs'));
  // Another process may be reading the one that is there.
  const half = `${outfile}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  (createRequire(import.meta.url)('esbuild') as typeof Esbuild).buildSync({
    entryPoints: [entry],
    outfile: half,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    logLevel: 'error',
  });
  renameSync(half, outfile);
  bundled.set(source, outfile);
  return outfile;
}
