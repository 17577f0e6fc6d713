// Bundles `tools/<name>/index.ts` into the file that is named: a tool that runs for hours, or often, starts from there
// without the compiler, which takes its time and would stay in memory.
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const [name, outfile] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '../..');
// Another start of the tool may be reading the one that is there.
const half = `${outfile}.${process.pid}`;

await build({
  entryPoints: [path.join(root, 'tools', name, 'index.ts')],
  outfile: half,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  tsconfig: path.join(root, 'tsconfig.base.json'),
  logLevel: 'error',
});
await rename(half, outfile);
