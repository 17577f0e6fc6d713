import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../..');
const sheets = ['apps/web/src', 'libs/ui/src'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && !file.startsWith('tokens'))
    .map((file) => path.join(folder, file)),
);
const tokens = ['primitives', 'semantic'].map((name) =>
  readFileSync(path.join(import.meta.dirname, `${name}.css`), 'utf8'),
);
const known = new Set(tokens.flatMap((text) => [...text.matchAll(/(?<![\w-])(--\w[\w-]*):/g)].map(([, name]) => name)));
const primitives = new Set([...(tokens[0] ?? '').matchAll(/(?<![\w-])(--\w[\w-]*):/g)].map(([, name]) => name));

const read = (sheet: string): string => readFileSync(path.join(root, sheet), 'utf8');
describe('pages and components', () => {
  it('are all looked at', () => expect(sheets.length).toBeGreaterThan(50));

  it.each(sheets)('%s names colours by their meaning', (sheet) => {
    expect(read(sheet).match(/#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi)).toBeNull();
    const used = [...read(sheet).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => primitives.has(name))).toEqual([]);
  });

  it.each(sheets)('%s takes its sizes of text from the scale', (sheet) => {
    const sizes = [...read(sheet).matchAll(/font-size: ([^;]+);/g)].map(([, size = '']) => size);
    expect(sizes.filter((size) => size !== 'inherit' && !size.includes('var(--text-'))).toEqual([]);
  });

  it.each(sheets)('%s uses no token that there is not', (sheet) => {
    const own = new Set([...read(sheet).matchAll(/(?<![\w-])(--\w[\w-]*):/g)].map(([, name]) => name));
    const used = [...read(sheet).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    expect(used.filter((name) => !known.has(name) && !own.has(name))).toEqual([]);
  });
});
