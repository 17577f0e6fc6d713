import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';

/**
 * Bundles one Nest service (the working directory) with our own libraries into `dist/apps/<name>/main.js`.
 * npm packages stay outside, so that native modules and Nest's lazy requires work as installed.
 * A file that is named `*.worker.ts` runs in a thread of its own, so it becomes a file beside it.
 */
const project = path.basename(process.cwd());
const workspace = path.resolve(import.meta.dirname, '../..');
const sources = path.resolve('src');
// Tools that only read this file do so from the top of the workspace.
const files = existsSync(sources) ? readdirSync(sources, { recursive: true, encoding: 'utf8' }) : [];
/** What changes something by being imported. Of anything else, what nobody asks for stays out of the process. */
const withEffects = /^(reflect-metadata|onnxruntime-node)$|\/apps\//;
const workers = files.filter((file) => file.endsWith('.worker.ts'));

export default defineConfig({
  root: process.cwd(),
  resolve: { tsconfigPaths: true },
  ssr: { noExternal: [/^@abbotsford\//] },
  build: {
    ssr: true,
    rollupOptions: {
      treeshake: { moduleSideEffects: (id) => withEffects.test(id) },
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
