import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

interface FilePart {
  readonly csv: string;
  /** What to ask the next part with; null after the last. */
  readonly after: string | null;
}

/** A table in CSV that a service gives part by part. */
export async function csvFile(
  name: string,
  partAfter: (after: string | null) => Promise<FilePart>,
): Promise<StreamableFile> {
  // Before anything is sent, so that a refusal is an answer like any other.
  const first = await partAfter(null);
  return new StreamableFile(Readable.from(partsFrom(first, partAfter)), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}"`,
  });
}

async function* partsFrom(
  first: FilePart,
  partAfter: (after: string | null) => Promise<FilePart>,
): AsyncGenerator<string> {
  yield first.csv;
  for (let { after } = first; after !== null;) {
    const part = await partAfter(after);
    yield part.csv;
    after = part.after;
  }
}
