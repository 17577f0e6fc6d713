import { Alert } from '@abbotsford/ui';
import type { KnowledgeDocument } from '@/lib/api-types';

/** What a person should know of a document that is not ready, and what they can do. */
export function DocumentState({
  document: { status, failure, chunk_count, content },
}: {
  document: KnowledgeDocument;
}) {
  const before = chunk_count > 0;
  if (status === 'ready') return null;
  if (status === 'indexing') {
    return (
      <Alert tone="info">
        This document is being indexed, which takes a few seconds.
        {before ? ' Until then the bot uses what it said before.' : ' Then the bot can use it.'}
      </Alert>
    );
  }
  return (
    <Alert tone="danger">
      <p>{failure ?? 'This document could not be indexed.'}</p>
      <p>
        {content.trim() === ''
          ? 'Write or paste its text below and save it, or delete it and upload another file.'
          : 'Look through its text below, mend it and save it to try again, or delete it and upload another file.'}
        {before ? ' Until then the bot uses what it said before.' : ' Until then the bot doesn’t know it.'}
      </p>
    </Alert>
  );
}
