import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';
import { describe, expect, it } from 'vitest';

const services = ['gateway', 'auth', 'crm', 'outbound-bot', 'inbound-bot', 'rag'];

/** The packages that a built service, or a thread of it, reads when it starts, in the bundle or outside. */
async function readAtStart(service: string, program = 'main.js'): Promise<ReadonlySet<string>> {
  const packages = new Set<string>();
  const files = new Set([path.join(workspaceRoot, 'dist/apps', service, program)]);
  // A set also goes through what is added on the way.
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/^import (?:.* from )?"([^"]+)"/gm)) {
      if (name.startsWith('.')) files.add(path.resolve(path.dirname(file), name));
      else packages.add(name);
    }
    for (const source of await sourcesOf(file)) {
      const [scope = '', name = ''] = source.split('node_modules/').slice(1).at(-1)?.split('/') ?? [];
      packages.add(scope.startsWith('@') ? `${scope}/${name}` : scope);
    }
  }
  return packages;
}

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

  it.each(services)('%s is in ASCII, of which V8 needs half the memory', async (name) => {
    const text = await readFile(path.join(workspaceRoot, 'dist/apps', name, 'main.js'), 'utf8');
    expect(text).toMatch(/^[\0-\x7f]+$/);
  });
});
