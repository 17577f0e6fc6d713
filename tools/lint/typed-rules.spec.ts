import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { expect, it, onTestFinished } from 'vitest';
import { workspaceRoot } from '@abbotsford/local-stack';

const source = `
const later = async (): Promise<void> => {};
later();
[1].forEach(later);
await 5;
const kind = 'a' as 'a' | 'b';
switch (kind) {
  case 'a':
    void later();
}
`;

it('the rules that know types find what is forgotten of promises and of unions', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'abbotsford-rules-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "module": "esnext" } }');
  await writeFile(path.join(folder, 'wrong.ts'), source);
  const config = path.join(workspaceRoot, '.oxlintrc.json');
  const { stdout } = await execa('oxlint', ['--type-aware', '-c', config, '--format', 'unix', 'wrong.ts'], {
    cwd: folder,
    preferLocal: true,
    localDir: workspaceRoot,
    reject: false,
  });
  const found = stdout.split('\n').flatMap((line) => {
    const rule = /\(([a-z-]+)\)\]$/.exec(line)?.[1];
    return rule ? [`${line.split(':')[1]} ${rule}`] : [];
  });
  expect(found.sort()).toEqual([
    '3 no-floating-promises',
    '4 no-misused-promises',
    '5 await-thenable',
    '7 switch-exhaustiveness-check',
  ]);
});
