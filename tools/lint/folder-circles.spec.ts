import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '@abbotsford/local-stack';
import { folderCircles, type SourceFile } from './folder-circles';

/** Circles that are meant. */
const known: Readonly<Record<string, readonly (readonly string[])[]>> = {
  // They change in the same transactions (crm.module.ts).
  crm: [['deals', 'leads']],
  // The reading thread runs what the providers make of a message, and they read through it.
  'inbound-bot': [['local', 'openai', 'reading']],
  'outbound-bot': [['local', 'openai', 'reading']],
};

const services = readdirSync(path.join(workspaceRoot, 'apps')).filter((app) =>
  readdirSync(path.join(workspaceRoot, 'apps', app, 'src')).includes('main.ts'),
);

function sourcesOf(service: string): SourceFile[] {
  const src = path.join(workspaceRoot, 'apps', service, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(?:spec|int-spec|fixture)\.ts$/.test(file))
    .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join(src, file), 'utf8') }));
}

describe('the folders of a service', () => {
  it.each(services)('stand one above the other in %s', (service) => {
    expect(folderCircles(sourcesOf(service))).toEqual(known[service] ?? []);
  });
});

describe('folderCircles', () => {
  const file = (from: string, ...imports: readonly string[]): SourceFile => ({
    path: from,
    text: imports.map((target) => `import { a } from '${target}';`).join('\n'),
  });

  it('finds none where the arrows go one way, whoever stands beside the folders', () => {
    const top = [file('a.module.ts', './a/one', './b/two'), file('a/one.ts', '../b/two', './other')];
    expect(folderCircles([...top, file('b/two.ts', '../config')])).toEqual([]);
  });

  it('finds one over several folders, from any depth', () => {
    const files = [
      file('a/one.ts', '../b/two'),
      file('b/use-cases/two.ts', '../../c/three'),
      file('c/three.ts', '../a/one'),
    ];
    expect(folderCircles([...files, file('d/four.ts', '../a/one')])).toEqual([['a', 'b', 'c']]);
  });
});
