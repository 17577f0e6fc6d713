// Bundles `tools/<name>/index.ts` into the file that is named: a tool that runs for hours starts from there without the
// compiler, which would stay in memory with it.
import path from 'node:path';
import { build } from 'esbuild';

const [name, outfile] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '../..');

await build({
  entryPoints: [path.join(root, 'tools', name, 'index.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  tsconfig: path.join(root, 'tsconfig.base.json'),
  logLevel: 'error',
});
