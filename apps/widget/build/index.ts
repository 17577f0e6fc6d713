import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform, type BuildOptions, type Metafile } from 'esbuild';
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

/** The loader, which every page reads; the panel, read when it is opened; the voice, read when it is used. */
async function main(): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { metafile } = await build({
    ...common,
    entryPoints: { panel: path.join(widget, 'src/panel/main.ts') },
    format: 'esm',
    splitting: true,
    // Kept for ever: another build has another name.
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    define: {
      PANEL_CSS: await minified(await read('panel/panel.css')),
      VOICE_CSS: await minified(await read('voice/voice.css')),
      AVATAR_CSS: await minified(await read('avatar/avatar.css')),
    },
  });
  const panel = outputOf(metafile, 'src/panel/main.ts');
  const voice = outputOf(metafile, 'src/voice/voice.ts');
  const avatar = outputOf(metafile, 'src/avatar/avatar-part.ts');
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
      PANEL_FILE: JSON.stringify(path.basename(panel)),
    },
  });
  const panelFiles = withImports(metafile, panel);
  const besides = (file: string) => withImports(metafile, file).filter((each) => !panelFiles.includes(each));
  const voiceFiles = besides(voice);
  check('loader', await sizeOf(path.join(out, 'widget.js')));
  check('panel', (await sum(panelFiles)) + (await largestLanguage(metafile, panelFiles)));
  check('voice', (await sum(voiceFiles)) + (await largestLanguage(metafile, voiceFiles)));
  check('avatar', await sum(besides(avatar)));
}

function outputOf({ outputs }: Metafile, source: string): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(source));
  if (!found) throw new Error(`nothing was built of ${source}`);
  return found[0];
}

/** A file with those that are always read with it. */
function withImports(metafile: Metafile, file: string): readonly string[] {
  const imported = (metafile.outputs[file]?.imports ?? []).filter(({ kind }) => kind === 'import-statement');
  return [...new Set([file, ...imported.flatMap((other) => withImports(metafile, other.path))])];
}

/** Of the languages that these files may read, of which a visitor needs one. */
async function largestLanguage({ outputs }: Metafile, files: readonly string[]): Promise<number> {
  const later = files.flatMap((file) => outputs[file]?.imports ?? []).filter(({ kind }) => kind === 'dynamic-import');
  const languages = later.map((each) => each.path).filter((file) => outputs[file]?.entryPoint?.endsWith('.json'));
  return Math.max(...(await Promise.all(languages.map(sizeOf))));
}

const sizeOf = async (file: string): Promise<number> => gzipSync(await readFile(file)).length;
const sum = async (files: readonly string[]): Promise<number> =>
  (await Promise.all(files.map(sizeOf))).reduce((a, b) => a + b, 0);

function check(part: keyof typeof sizeLimits, size: number): void {
  const limit = sizeLimits[part];
  process.stdout.write(`${part}: ${size} of ${limit} bytes compressed\n`);
  if (size > limit) throw new Error(`the ${part} of the widget is too large: ${size} bytes of ${limit}`);
}

await main();
