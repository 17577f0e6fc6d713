import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const tools = import.meta.dirname;
const readme = readFileSync(path.join(tools, 'README.md'), 'utf8');
const folders = readdirSync(tools, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('tools/README.md', () => {
  it.each(folders.map(({ name }) => name))('names %s', (name) => {
    const isTool = existsSync(path.join(tools, name, 'index.ts'));
    expect(readme).toMatch(isTool ? new RegExp(`^\\| ${name} +\\|`, 'm') : `\`${name}\``);
  });
});
