import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from './sha256';
import { UnusableSnapshotError } from './unusable-snapshot-error';

export interface FileSum {
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads the files of one snapshot, each only when it is as it was written. */
export class SnapshotReader {
  constructor(
    private readonly dir: string,
    private readonly sums: Readonly<Record<string, FileSum>>,
  ) {}

  get names(): string[] {
    return Object.keys(this.sums);
  }

  /** @throws UnusableSnapshotError */
  async read(name: string): Promise<Buffer<ArrayBuffer>> {
    const bytes = await readFile(path.join(this.dir, name)).catch((error: unknown) => {
      throw new UnusableSnapshotError(`${name} cannot be read`, { cause: error });
    });
    const sum = this.sums[name];
    if (bytes.length !== sum?.bytes || (await sha256(bytes)) !== sum.sha256) {
      throw new UnusableSnapshotError(`${name} has changed`);
    }
    return bytes;
  }

  /** The path of a file, for a library that reads it itself. @throws UnusableSnapshotError */
  async checkedPath(name: string): Promise<string> {
    await this.read(name);
    return path.join(this.dir, name);
  }
}
