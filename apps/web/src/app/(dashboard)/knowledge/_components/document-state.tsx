import { Alert } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { KnowledgeDocument } from '@/lib/api-types';

/** What a person should know of a document that is not ready, and what they can do. */
export function DocumentState({
  document: { status, failure, chunk_count, content },
}: {
  document: KnowledgeDocument;
}) {
  const t = useTranslations('knowledge');
  const before = chunk_count > 0;
  if (status === 'ready') return null;
  if (status === 'indexing') {
    return <Alert tone="info">{before ? t('state.indexingAgain') : t('state.indexingFirst')}</Alert>;
  }
  return (
    <Alert tone="danger">
      <p>{failure ?? t('state.failed')}</p>
      <p>
        {content.trim() === '' ? t('state.write') : t('state.mend')} {before ? t('state.before') : t('state.unknown')}
      </p>
    </Alert>
  );
}
