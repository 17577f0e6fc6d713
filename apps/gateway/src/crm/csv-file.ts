import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { currentContext, runInContext, type RequestContext } from '@abbotsford/service-kit';
import { DEADLINE_MS } from '../exchange/exchange';

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
  const context = currentContext();
  return new StreamableFile(
    Readable.from(partsFrom(first, (after) => inTimeOfItsOwn(context, () => partAfter(after)))),
    {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    },
  );
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

/** A long table takes longer than one answer may: each part has that time. It ends when its client leaves. */
const inTimeOfItsOwn = <T>(context: RequestContext | undefined, work: () => T): T =>
  context ? runInContext({ ...context, deadline: Date.now() + DEADLINE_MS }, work) : work();
