import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defineConfig, integer, rate, secretText } from '@abbotsford/service-kit';
import { settingsFiles } from './files';
import { documented, renderEnvExample, renderTable } from './render';

const a = defineConfig('a', {
  TOKEN: secretText({ minLength: 8, about: 'Signs things' }),
  LIMIT: rate({ default: '60/minute', about: 'How often' }),
  HEALTH_PORT: integer({ min: 0, max: 9, default: 1, about: 'A port' }),
});
const b = defineConfig('b', {
  TOKEN: secretText({ minLength: 8, about: 'Signs things' }),
  HEALTH_PORT: integer({ min: 0, max: 9, default: 2, about: 'A port' }),
});

describe('the documents of the settings', () => {
  it('are those of the services as they are now: npm run settings writes them', async () => {
    for (const [file, content] of await settingsFiles()) {
      expect(await readFile(path.join(import.meta.dirname, '../..', file), 'utf8'), file).toBe(content);
    }
  });

  it('show each variable once, with all services that read it', () => {
    expect(documented([a, b]).map((s) => [s.variable, s.services])).toEqual([
      ['TOKEN', ['a', 'b']],
      ['LIMIT', ['a']],
      ['HEALTH_PORT', ['a', 'b']],
    ]);
  });

  it('show a default as one writes it, and none where the services differ', () => {
    expect(documented([a, b]).map((s) => s.default)).toEqual([null, '60/minute', '']);
  });

  it('never put a value into the example that is in force without editing', () => {
    const lines = renderEnvExample(documented([a, b])).split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  it('mark secrets and what is required', () => {
    expect(renderTable(documented([a]))).toContain('| `TOKEN` | Signs things (secret) | required | a |');
  });
});
