import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { workspaceRoot } from '@abbotsford/local-stack';

/** Where patterns are put together out of lists of words when a module is loaded: the linter sees none of these. */
const folders = [
  'apps/inbound-bot/src/understanding',
  'apps/inbound-bot/src/openai',
  'apps/outbound-bot/src/understanding',
  'apps/outbound-bot/src/openai',
  'apps/outbound-bot/src/wording',
  'libs/bot/src/reply',
  'apps/rag/src/retrieval',
  'libs/knowledge/src',
  'libs/validation/src',
];
const isModule = (file: string): boolean =>
  file.endsWith('.ts') && !/\.(?:spec|int-spec|d|worker|fixture)\.ts$/.test(file);

/** The patterns that our readers make with `new RegExp` when they are loaded, each once. */
export async function collectPatterns(): Promise<readonly RegExp[]> {
  const found = new Map<string, RegExp>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, input: ConstructorParameters<typeof RegExp>, as) {
      const made = Reflect.construct(target, input, as) as RegExp;
      // What packages make for themselves is given words that ours have found, and few of them.
      const [, , maker = ''] = new Error().stack?.split('\n') ?? [];
      if (!maker.includes('node_modules')) found.set(String(made), made);
      return made;
    },
  });
  try {
    for (const folder of folders) {
      const files = readdirSync(path.join(workspaceRoot, folder), { recursive: true, encoding: 'utf8' });
      for (const file of files.filter(isModule)) {
        await import(/* @vite-ignore */ pathToFileURL(path.join(workspaceRoot, folder, file)).href);
      }
    }
  } finally {
    globalThis.RegExp = original;
  }
  return [...found.values()];
}
