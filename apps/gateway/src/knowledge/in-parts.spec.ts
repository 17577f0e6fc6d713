import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inParts } from './in-parts';

it('cuts any stream into parts of one size, and loses nothing', async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(chunks, fc.integer({ min: 1, max: 30 }), async (sent, size) => {
      const parts: Buffer[] = [];
      for await (const part of inParts(Readable.from(sent.map((chunk) => Buffer.from(chunk))), size)) parts.push(part);
      expect(Buffer.concat(parts)).toEqual(Buffer.concat(sent));
      expect(parts.slice(0, -1).every(({ length }) => length === size)).toBe(true);
      expect(parts.every(({ length }) => length > 0 && length <= size)).toBe(true);
    }),
  );
});
