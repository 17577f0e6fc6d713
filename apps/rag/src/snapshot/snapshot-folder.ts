import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from './sha256';
import { SnapshotReader, type FileSum } from './snapshot-reader';
import { SnapshotWriter } from './snapshot-writer';
import { UnusableSnapshotError } from './unusable-snapshot-error';

interface Manifest {
  readonly about: unknown;
  readonly files: Readonly<Record<string, FileSum>>;
}

const MANIFEST = 'manifest.json';
/** The time, so that their order is that of their names. */
const FINISHED = /^snapshot-\d{15}-[0-9a-f]{8}$/;
const UNFINISHED = /^writing-[0-9a-f]{8}$/;
/** What a replica that died left behind; one that lives has finished long before. */
const ABANDONED_AFTER_MS = 3_600_000;

/**
 * A folder with snapshots: each a folder of its own with its files and a manifest that has their checksums. One is there
 * whole or not at all, since it is written under another name first. Several processes may use the folder.
 */
export class SnapshotFolder {
  constructor(private readonly dir: string) {}

  /**
   * Writes a snapshot and deletes older ones. `about` is what `read` will be told of it.
   * @throws Error of the system, such as ENOSPC; the snapshots before it are untouched then
   */
  async write(about: unknown, fill: (files: SnapshotWriter) => Promise<void>): Promise<void> {
    const unfinished = path.join(this.dir, `writing-${randomName()}`);
    const finished = `snapshot-${String(Date.now()).padStart(15, '0')}-${randomName()}`;
    try {
      await mkdir(unfinished, { recursive: true });
      const files = new SnapshotWriter(unfinished);
      await fill(files);
      await writeManifest(unfinished, { about, files: files.sums });
      await rename(unfinished, path.join(this.dir, finished));
      await flushFolder(this.dir);
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    }
    await this.deleteOld();
  }

  /**
   * Gives the newest snapshot to `use`. Undefined when there is none. One that is unusable is deleted, so that it is not
   * tried again.
   * @throws UnusableSnapshotError, or what `use` throws
   */
  async read<T>(use: (files: SnapshotReader, about: unknown) => Promise<T>): Promise<T | undefined> {
    const newest = await this.newest();
    if (newest === undefined) return undefined;
    const dir = path.join(this.dir, newest);
    try {
      const { about, files } = await readManifest(dir);
      return await use(new SnapshotReader(dir, files), about);
    } catch (error) {
      // Another process may have put a newer one in its place.
      if ((await this.newest()) !== newest) return this.read(use);
      await rm(dir, { recursive: true, force: true });
      throw error;
    }
  }

  private async newest(): Promise<string | undefined> {
    return (await this.names()).filter((name) => FINISHED.test(name)).at(-1);
  }

  /** Of two that were written at the same time, both writers keep the same one. */
  private async deleteOld(): Promise<void> {
    const newest = await this.newest();
    for (const name of await this.names()) {
      const outdated = FINISHED.test(name) && newest !== undefined && name < newest;
      if (!outdated && !(UNFINISHED.test(name) && (await this.isAbandoned(name)))) continue;
      await rm(path.join(this.dir, name), { recursive: true, force: true });
    }
  }

  private async isAbandoned(name: string): Promise<boolean> {
    const found = await stat(path.join(this.dir, name)).catch(() => undefined);
    return found !== undefined && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS;
  }

  private async names(): Promise<string[]> {
    try {
      return (await readdir(this.dir)).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }
}

/** A manifest with its own checksum in front. */
const signed = async (manifest: string): Promise<string> => `${await sha256(Buffer.from(manifest))}\n${manifest}`;

async function writeManifest(dir: string, manifest: Manifest): Promise<void> {
  await writeFile(path.join(dir, MANIFEST), await signed(JSON.stringify(manifest)), { flush: true });
  await flushFolder(dir);
}

async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(path.join(dir, MANIFEST), 'utf8').catch((error: unknown) => {
    throw new UnusableSnapshotError('It has no manifest', { cause: error });
  });
  const manifest = text.slice(text.indexOf('\n') + 1);
  if ((await signed(manifest)) !== text) throw new UnusableSnapshotError('Its manifest has changed');
  return JSON.parse(manifest) as Manifest;
}

const randomName = (): string => randomBytes(4).toString('hex');

/** A file's name is safe on the disk when its folder is. */
async function flushFolder(dir: string): Promise<void> {
  // Windows can't open folders, and keeps names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(dir);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
