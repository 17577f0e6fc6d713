import { createHash } from 'node:crypto';

/** What a new text makes of a document, besides the text itself. */
export const newText = (content: string) => ({
  checksum: createHash('sha256').update(content).digest('hex'),
  ...toBeIndexed(),
});

/** What makes the passages of a document be made anew. */
export const toBeIndexed = () => ({
  status: 'indexing' as const,
  failure: null,
  pending: true,
  attempts: 0,
  leased_until: new Date(0),
});
