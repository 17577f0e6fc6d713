import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SnapshotFolder } from './snapshot-folder';

const files = { 'words.txt': 'some words', 'numbers.bin': Uint8Array.from([1, 2, 3]) };

let dir: string;
let folder: SnapshotFolder;
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'snapshots-'));
  folder = new SnapshotFolder(dir);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const write = (revision: number): Promise<void> =>
  folder.write({ revision }, async (writer) => {
    for (const [name, content] of Object.entries(files)) await writer.write(name, [content]);
  });

const read = () =>
  folder.read(async (reader, about) => ({
    about,
    words: (await reader.read('words.txt')).toString(),
    numbers: [...(await reader.read('numbers.bin'))],
  }));

describe('SnapshotFolder', () => {
  it('reads what it wrote last, and keeps nothing older', async () => {
    expect(await read()).toBeUndefined();
    await write(1);
    await write(2);
    expect(await read()).toEqual({ about: { revision: 2 }, words: 'some words', numbers: [1, 2, 3] });
    expect(await readdir(dir)).toHaveLength(1);
  });

  it.each([...Object.keys(files), 'manifest.json'])(
    'refuses a snapshot when any byte of its %s is another',
    async (file) => {
      await write(1);
      const [name = ''] = await readdir(dir);
      const kept = await mkdtemp(path.join(os.tmpdir(), 'kept-'));
      await cp(dir, kept, { recursive: true });
      const target = path.join(dir, name, file);
      const whole = await readFile(target);
      for (let at = 0; at < whole.length; at++) {
        await cp(kept, dir, { recursive: true });
        await writeFile(target, whole.with(at, (whole[at] ?? 0) ^ 1));
        await expect(read(), `byte ${at}`).rejects.toThrow();
        expect(await readdir(dir), 'it is not tried again').toEqual([]);
      }
      await rm(kept, { recursive: true });
    },
  );

  it.each(['words.txt', 'manifest.json'])('refuses a snapshot without its %s', async (missing) => {
    await write(1);
    const [name = ''] = await readdir(dir);
    await rm(path.join(dir, name, missing));
    await expect(read()).rejects.toThrow();
  });

  it('keeps the one before when the next can not be written', async () => {
    await write(1);
    const noSpace = folder.write({}, async (writer) => {
      await writer.write('words.txt', ['half']);
      throw new Error('ENOSPC');
    });
    await expect(noSpace).rejects.toThrow('ENOSPC');
    expect((await read())?.about).toEqual({ revision: 1 });
    expect(await readdir(dir)).toHaveLength(1);
  });

  it('keeps one of several that are written at the same time', async () => {
    await Promise.all([write(1), write(1), write(1)]);
    expect(await readdir(dir)).toHaveLength(1);
    expect((await read())?.words).toBe('some words');
  });

  it('reads the newer one when another process replaces the one that is being read', async () => {
    await write(1);
    let replaced = false;
    const found = await folder.read(async (reader, about) => {
      if (!replaced) await write(2);
      replaced = true;
      await reader.read('words.txt');
      return about;
    });
    expect(found).toEqual({ revision: 2 });
  });
});
