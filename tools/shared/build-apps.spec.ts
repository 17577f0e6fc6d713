import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { serviceNames } from '@abbotsford/contracts';
import { workspaceRoot } from '@abbotsford/local-stack';

describe('the builds that Nx keeps', () => {
  it('are made anew when a library that they use has changed', async () => {
    const changed = 'libs/contracts/src/index.ts';
    const { stdout } = await execa('nx', ['show', 'projects', '--affected', `--files=${changed}`], {
      cwd: workspaceRoot,
      preferLocal: true,
      localDir: workspaceRoot,
      env: { NX_DAEMON: 'false' },
    });
    expect(stdout.split('\n')).toEqual(expect.arrayContaining([...serviceNames]));
  });
});
