import { describe, expect, it } from 'vitest';
import { staleFiles } from './stale-files';

const stored = new Map([
  ['same', 'a'],
  ['changed', 'old'],
]);
const read = (file: string): Promise<string> => {
  const content = stored.get(file);
  return content === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(content);
};

describe('staleFiles', () => {
  it('names a file that differs and one that is missing, and not one that is the same', async () => {
    const wanted = new Map([
      ['same', 'a'],
      ['changed', 'new'],
      ['missing', 'b'],
    ]);
    expect(await staleFiles(wanted, read)).toEqual(['changed', 'missing']);
  });
});
