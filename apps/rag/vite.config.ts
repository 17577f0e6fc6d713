import path from 'node:path';
import { defineConfig, mergeConfig } from 'vite';
import service from '../../tools/build/service.vite.config';

/** As every service, and a file of its own for the worker thread. */
export default mergeConfig(
  service,
  defineConfig({
    build: {
      ssr: true,
      rollupOptions: {
        input: {
          main: path.join(import.meta.dirname, 'src/main.ts'),
          'embedding.worker': path.join(import.meta.dirname, 'src/embedding/embedding.worker.ts'),
        },
      },
    },
  }),
);
