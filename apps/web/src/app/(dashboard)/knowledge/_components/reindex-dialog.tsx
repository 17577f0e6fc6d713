'use client';

import { useToast } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';

export function ReindexDialog({ onStarted, onClose }: { onStarted: () => void; onClose: () => void }) {
  const t = useTranslations('knowledge');
  const { knowledge } = useApi();
  const toast = useToast();

  const reindex = async () => {
    const { documents } = await knowledge.reindex();
    toast(t('reindex.started', { count: documents }));
    onStarted();
  };

  return (
    <ConfirmDialog
      title={t('reindex.title')}
      confirmLabel={t('reindex.confirm')}
      busyLabel={t('reindex.busy')}
      cancelLabel={t('reindex.cancel')}
      onConfirm={reindex}
      onClose={onClose}
    >
      <p>{t('reindex.what')}</p>
      <p>{t('reindex.unread')}</p>
      <p>{t('reindex.meanwhile')}</p>
    </ConfirmDialog>
  );
}
