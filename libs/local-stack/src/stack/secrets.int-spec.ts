import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busUsers, publicKeyOf } from '@abbotsford/bus';
import { privateFolder } from '../private-folder';
import { keptSecrets } from './secrets';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'abbotsford-secrets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const modeOf = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);

describe('the secrets of a stack', () => {
  it('are made once, for their owner alone, with a key for each user of the bus', async () => {
    const file = path.join(folder, 'made.json');
    const made = await keptSecrets(file);
    expect(await keptSecrets(file)).toEqual(made);
    expect(await modeOf(file)).toBe('600');
    expect(new Set(busUsers.map((user) => publicKeyOf(made.bus_seeds[user]))).size).toBe(busUsers.length);
  });

  it('keep what an earlier version made, and get what it did not know', async () => {
    const file = path.join(folder, 'earlier.json');
    const earlier = { jwt_secret: 'j'.repeat(64), admin_password: 'a'.repeat(20), customer_password: 'c'.repeat(20) };
    await writeFile(file, JSON.stringify(earlier));
    await chmod(file, 0o644);
    const secrets = await keptSecrets(file);
    expect(secrets).toMatchObject(earlier);
    expect(Object.keys(secrets.bus_seeds).sort()).toEqual([...busUsers].sort());
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(secrets);
    expect(await modeOf(file)).toBe('600');
  });

  it('are read also where another version knew a service that this one does not', async () => {
    const file = path.join(folder, 'later.json');
    const made = await keptSecrets(file);
    await writeFile(file, JSON.stringify({ ...made, bus_seeds: { ...made.bus_seeds, parrot: made.bus_seeds.crm } }));
    expect(await keptSecrets(file)).toEqual(made);
  });

  it('are not replaced when the file can not be read: the person decides', async () => {
    const file = path.join(folder, 'damaged.json');
    await writeFile(file, '{"jwt_secret":');
    await expect(keptSecrets(file)).rejects.toThrow('damaged.json is damaged: delete it');
  });
});

describe('a folder of data', () => {
  it('is for its owner alone, also when it was made wider before', async () => {
    const dir = path.join(folder, 'data');
    await privateFolder(dir);
    await chmod(dir, 0o755);
    await privateFolder(dir);
    expect(await modeOf(dir)).toBe('700');
  });
});
