import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fromBufferPromise } from 'yauzl';
import { LoadFailure } from './load-failure';
import { loadingLimits } from './loading-limits.data';

/**
 * Unpacks a ZIP archive to nowhere, to see that it is whole and how large it is before a library keeps it in memory.
 * Sizes are as unpacked: what an archive says of itself may be a lie.
 * @returns the names of its files
 * @throws LoadFailure `unpacks_too_large` or `encrypted`; other errors when it is damaged
 */
export async function inspectZip(archive: Buffer): Promise<ReadonlySet<string>> {
  const zip = await fromBufferPromise(archive);
  const names = new Set<string>();
  let left: number = loadingLimits.unpackedBytes;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new LoadFailure('encrypted');
    if (names.size >= loadingLimits.zipEntries) throw new LoadFailure('unpacks_too_large');
    names.add(entry.fileName);
    const counter = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        left -= chunk.length;
        done(left < 0 ? new LoadFailure('unpacks_too_large') : null);
      },
    });
    if (entry.uncompressedSize > left) throw new LoadFailure('unpacks_too_large');
    if (!entry.fileName.endsWith('/')) await pipeline(await zip.openReadStreamPromise(entry), counter);
  }
  return names;
}
