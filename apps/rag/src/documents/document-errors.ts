import { ServiceError, type DocumentView } from '@abbotsford/contracts';

export const documentNotFound = (): ServiceError =>
  new ServiceError('knowledge.document_not_found', 'There is no such document; it may have been deleted.');

export function refuseStale(document: DocumentView, version: number | undefined): void {
  if (version === undefined || version === document.version) return;
  throw new ServiceError(
    'knowledge.stale_version',
    'Someone else changed this document in the meantime. Here it is as it stands now.',
    { data: { current: document } },
  );
}
