import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';
import { toAscii } from './ascii.ts';

/**
 * Bundles one Nest service (the working directory) with our own libraries and npm packages into
 * `dist/apps/<name>/main.js`: with packages outside, finding and reading their files was half of what a start took.
 * A file that is named `*.worker.ts` runs in a thread of its own, so it becomes a file beside it.
 */
const project = path.basename(process.cwd());
const workspace = path.resolve(import.meta.dirname, '../..');
const sources = path.resolve('src');
// Tools that only read this file do so from the top of the workspace.
const files = existsSync(sources) ? readdirSync(sources, { recursive: true, encoding: 'utf8' }) : [];
/** Native, beside a native one, or (mongoose) a package that Nest imports as a namespace, which no bundle makes as Node does. */
const outside = ['argon2', 'hnswlib-node', 'mongoose', 'onnxruntime-node', 'sharp'];
/**
 * Of our libraries, and of transformers.js, which reads pictures too, what nobody asks for stays out of the process. Other
 * packages say themselves what their import changes.
 */
const isOnlyWhatIsAsked = (id: string): boolean =>
  id === 'sharp' || id.includes('/@xenova/transformers/') || (id.includes('/libs/') && !id.includes('/node_modules/'));
const workers = files.filter((file) => file.endsWith('.worker.ts'));

export default defineConfig({
  root: process.cwd(),
  // The second is what transformers.js runs models with in a browser.
  resolve: { tsconfigPaths: true, alias: { 'onnxruntime-web': 'onnxruntime-node' } },
  plugins: [
    {
      name: 'ascii',
      generateBundle: (_options, bundle) => {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = toAscii(file.code);
      },
    },
  ],
  ssr: { noExternal: true, external: outside },
  build: {
    ssr: true,
    rollupOptions: {
      treeshake: { moduleSideEffects: (id) => (isOnlyWhatIsAsked(id) ? false : undefined) },
      input: {
        main: path.resolve('src/main.ts'),
        ...Object.fromEntries(workers.map((file) => [path.basename(file, '.ts'), path.resolve('src', file)])),
      },
    },
    outDir: path.join(workspace, 'dist/apps', project),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
  },
});
