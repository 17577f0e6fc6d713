import { ApiProblem } from '@abbotsford/api-client';
import type { KnowledgeDocument } from '@/lib/api-types';

/** The document as it is stored now, when a change was refused because it was made on an older version; else null. */
export function currentDocument(failure: unknown): KnowledgeDocument | null {
  if (!(failure instanceof ApiProblem) || failure.status !== 409) return null;
  return isDocument(failure.current) ? failure.current : null;
}

function isDocument(value: unknown): value is KnowledgeDocument {
  return typeof value === 'object' && value !== null && 'id' in value && 'content' in value && 'version' in value;
}
