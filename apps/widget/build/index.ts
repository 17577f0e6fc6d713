import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform, type BuildOptions } from 'esbuild';
import { sizeLimits } from './size-limits.data';
import { hostTokens } from './host-tokens';

const widget = path.resolve(import.meta.dirname, '..');
const tokens = path.resolve(widget, '../../libs/ui/src/tokens');
/** The website serves it from here. */
const out = path.resolve(widget, '../web/public/widget');

const minified = async (css: string): Promise<string> =>
  JSON.stringify((await transform(css, { loader: 'css', minify: true, target: 'es2022' })).code.trim());
const read = (file: string): Promise<string> => readFile(path.join(widget, 'src', file), 'utf8');

const common = {
  bundle: true,
  minify: true,
  write: true,
  target: ['chrome123', 'firefox125', 'safari17.5'],
  tsconfig: path.join(widget, 'tsconfig.json'),
  legalComments: 'none',
  metafile: true,
  outdir: out,
  logLevel: 'warning',
} satisfies BuildOptions;

/** Two bundles: the loader, which every page reads, and the panel with a file for each language, read when it is opened. */
async function main(): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const panel = await build({
    ...common,
    entryPoints: { panel: path.join(widget, 'src/panel/main.ts') },
    format: 'esm',
    splitting: true,
    // Kept for ever: another build has another name.
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    define: { PANEL_CSS: await minified(await read('panel/panel.css')) },
  });
  const panelFiles = Object.keys(panel.metafile.outputs).map((file) => path.basename(file));
  const panelFile = panelFiles.find((file) => file.startsWith('panel-'));
  if (!panelFile) throw new Error('the panel was not built');
  const css = await Promise.all(
    ['primitives.css', 'semantic.css'].map((file) => readFile(path.join(tokens, file), 'utf8')),
  );
  await build({
    ...common,
    entryPoints: { widget: path.join(widget, 'src/loader/main.ts') },
    // A function of its own around it: the page gets no name but the one that we give it.
    format: 'iife',
    define: {
      TOKENS_CSS: await minified(hostTokens(css.join('\n'))),
      LAUNCHER_CSS: await minified(await read('loader/launcher.css')),
      PANEL_FILE: JSON.stringify(panelFile),
    },
  });
  const sizeOf = async (file: string) => gzipSync(await readFile(path.join(out, file))).length;
  const [code, languages] = [panelFiles.filter((f) => !isLanguage(f)), panelFiles.filter(isLanguage)];
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
  check('loader', await sizeOf('widget.js'));
  check('panel', sum(await Promise.all(code.map(sizeOf))) + Math.max(...(await Promise.all(languages.map(sizeOf)))));
}

const isLanguage = (file: string): boolean => /^(?:en|es|fr|it|vi|zh-Hans)-/.test(file);

function check(part: keyof typeof sizeLimits, size: number): void {
  const limit = sizeLimits[part];
  process.stdout.write(`${part}: ${size} of ${limit} bytes compressed\n`);
  if (size > limit) throw new Error(`the ${part} of the widget is too large: ${size} bytes of ${limit}`);
}

await main();
