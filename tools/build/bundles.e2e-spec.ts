import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '@abbotsford/local-stack';
import { describe, expect, it } from 'vitest';

/** The packages that a built service reads when it starts. */
async function readAtStart(service: string): Promise<readonly (string | undefined)[]> {
  const bundle = await readFile(path.join(workspaceRoot, 'dist/apps', service, 'main.js'), 'utf8');
  return [...bundle.matchAll(/^import (?:.* from )?"([^"]+)"/gm)].map(([, name]) => name);
}

describe('a built service', () => {
  it.each(['gateway', 'auth', 'crm', 'outbound-bot', 'inbound-bot', 'rag'])(
    '%s reads no Redis client before it has a Redis',
    async (name) => {
      expect(await readAtStart(name)).not.toContain('redis');
    },
  );

  it('reads no database where it has none', async () => {
    const packages = await readAtStart('gateway');
    expect(packages).toContain('fastify');
    expect(packages).not.toContain('mongoose');
  });
});
