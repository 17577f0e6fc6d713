import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * A thread that runs `<module>.worker`. The build puts it beside the service; from source, tests and tools run it
 * through tsx.
 * @param module address of the file without its extension
 */
export function createWorker(module: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${module.href}.js`), options);
  const source = JSON.stringify(`${module.href}.ts`);
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(load, { ...options, eval: true });
}
