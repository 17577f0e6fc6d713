import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicKeyOf } from '@abbotsford/bus';
import { workspaceRoot } from '@abbotsford/local-stack';
import { missingSecrets } from './secrets';

describe('the secrets of the containers', () => {
  it('are all that docker-compose.yml asks for, but the first administrator, whom a person names', async () => {
    const compose = await readFile(path.join(workspaceRoot, 'docker-compose.yml'), 'utf8');
    const asked = new Set([...compose.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name = '']) => name));
    const made = [...missingSecrets({}).keys()].filter((name) => name !== 'NATS_NKEY_SEED_OPERATOR');
    expect([...asked].sort()).toEqual([...made, 'ADMIN_EMAIL', 'ADMIN_PASSWORD'].sort());
  });

  it('stay as they are where there are some, and a public key follows its seed', () => {
    const first = Object.fromEntries(missingSecrets({}));
    expect(missingSecrets(first).size).toBe(0);
    const { NATS_NKEY_CRM, ...rest } = first;
    expect([...missingSecrets(rest)]).toEqual([['NATS_NKEY_CRM', NATS_NKEY_CRM]]);
    expect(publicKeyOf(first['NATS_NKEY_SEED_CRM'] ?? '')).toBe(NATS_NKEY_CRM);
  });

  it('differ from each other', () => {
    const values = [...missingSecrets({}).values()];
    expect(new Set(values).size).toBe(values.length);
  });
});
