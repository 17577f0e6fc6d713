import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { FileSum } from './snapshot-reader';

const PIECE_BYTES = 128 * 1_024;

/** Writes the files of one snapshot, through to the disk, and keeps their checksums. */
export class SnapshotWriter {
  readonly sums: Record<string, FileSum> = {};

  constructor(private readonly dir: string) {}

  /** Writes texts and bytes one after another, a piece at a time, between which others have their turn. */
  async write(name: string, parts: Iterable<string | Uint8Array>): Promise<void> {
    const hash = createHash('sha256');
    let bytes = 0;
    const handle = await open(path.join(this.dir, name), 'wx');
    try {
      for (const piece of pieces(parts)) {
        hash.update(piece);
        bytes += piece.length;
        await handle.writeFile(piece);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    this.sums[name] = { bytes, sha256: hash.digest('hex') };
  }

  /** Takes in a file that `make` writes by itself; it must check that all of it is there. */
  async adopt(name: string, make: (file: string) => Promise<void>): Promise<void> {
    const file = path.join(this.dir, name);
    await othersTurn();
    await make(file);
    const handle = await open(file, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES })) {
      hash.update(piece as Buffer);
      bytes += (piece as Buffer).length;
    }
    this.sums[name] = { bytes, sha256: hash.digest('hex') };
  }
}

function* pieces(parts: Iterable<string | Uint8Array>): Generator<Buffer> {
  let gathered: (Buffer | Uint8Array)[] = [];
  let bytes = 0;
  for (const part of parts) {
    const piece = typeof part === 'string' ? Buffer.from(part) : part;
    gathered.push(piece);
    bytes += piece.length;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(gathered);
    [gathered, bytes] = [[], 0];
  }
  if (bytes > 0) yield Buffer.concat(gathered);
}
