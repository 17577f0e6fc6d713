import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';
import { describe, expect, it } from 'vitest';

const services = ['gateway', 'auth', 'crm', 'outbound-bot', 'inbound-bot', 'rag', 'stt'];

/** The files of a built service, or a thread of it, that are read when it starts, with their texts. */
async function filesAtStart(service: string, program = 'main.js'): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const files = new Set([path.join(workspaceRoot, 'dist/apps', service, program)]);
  // A set also goes through what is added on the way.
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    texts.set(file, text);
    for (const name of imported(text)) if (name.startsWith('.')) files.add(path.resolve(path.dirname(file), name));
  }
  return texts;
}

const imported = (text: string): readonly string[] =>
  [...text.matchAll(/^import (?:.* from )?"([^"]+)"/gm)].map(([, name = '']) => name);

/** The packages that these files are made of, or read. */
async function packagesOf(files: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
  const packages = new Set<string>();
  for (const [file, text] of files) {
    for (const name of imported(text)) packages.add(name);
    for (const source of await sourcesOf(file)) {
      const [scope = '', name = ''] = source.split('node_modules/').slice(1).at(-1)?.split('/') ?? [];
      packages.add(scope.startsWith('@') ? `${scope}/${name}` : scope);
    }
  }
  return packages;
}

const readAtStart = async (service: string, program?: string) => packagesOf(await filesAtStart(service, program));

/** The files that a file of a bundle was made of. A piece of nothing but other pieces' exports has no map. */
async function sourcesOf(file: string): Promise<readonly string[]> {
  const map = await readFile(`${file}.map`, 'utf8').catch(() => '{"sources":[]}');
  return (JSON.parse(map) as { readonly sources: readonly string[] }).sources;
}

describe('a built service', () => {
  it.each(services)('%s reads no Redis client before it has a Redis', async (name) => {
    const packages = await readAtStart(name);
    expect(packages).toContain('@nestjs/core');
    expect(packages).not.toContain('redis');
  });

  it('reads no database where it has none', async () => {
    const packages = await readAtStart('gateway');
    expect(packages).toContain('fastify');
    expect(packages).not.toContain('mongoose');
  });

  it('embeds with a tokenizer and the runtime of Node, and reads nothing for pictures and browsers', async () => {
    const packages = await readAtStart('rag', 'embedding.worker.js');
    expect([...packages]).toEqual(expect.arrayContaining(['@xenova/transformers', 'onnxruntime-node']));
    expect(packages).not.toContain('sharp');
    expect(packages).not.toContain('onnxruntime-web');
  });

  it.each(['outbound-bot', 'inbound-bot'])(
    '%s has what is learnt from examples in the thread that reads, and not twice',
    async (name) => {
      const texts = async (program: string) => [...(await filesAtStart(name, program)).values()].join('\n');
      expect(await texts('reading.worker.js')).toContain('by_words');
      expect(await texts('main.js')).not.toContain('by_words');
    },
  );

  it.each(services)('%s is in ASCII, of which V8 needs half the memory', async (name) => {
    const text = await readFile(path.join(workspaceRoot, 'dist/apps', name, 'main.js'), 'utf8');
    expect(text).toMatch(/^[\0-\x7f]+$/);
  });
});
