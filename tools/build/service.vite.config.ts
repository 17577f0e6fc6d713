import path from 'node:path';
import { defineConfig } from 'vite';

/**
 * Bundles one Nest service (the working directory) with our own libraries into `dist/apps/<name>/main.js`.
 * npm packages stay outside, so that native modules and Nest's lazy requires work as installed.
 */
const project = path.basename(process.cwd());
const workspace = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: process.cwd(),
  resolve: { tsconfigPaths: true },
  ssr: { noExternal: [/^@abbotsford\//] },
  build: {
    ssr: 'src/main.ts',
    outDir: path.join(workspace, 'dist/apps', project),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
  },
});
