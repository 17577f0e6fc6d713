'use client';

import { useToast } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { DocumentSummary } from '@/lib/api-types';

export interface DeleteDocumentDialogProps {
  document: Pick<DocumentSummary, 'id' | 'title'>;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeleteDocumentDialog({ document: { id, title }, onDeleted, onClose }: DeleteDocumentDialogProps) {
  const t = useTranslations('knowledge');
  const { knowledge } = useApi();
  const toast = useToast();

  const remove = async () => {
    await knowledge.remove(id);
    toast(t('deleteDocument.done', { title }));
    onDeleted();
  };

  return (
    <ConfirmDialog
      title={t('deleteDocument.title', { title })}
      confirmLabel={t('deleteDocument.confirm')}
      busyLabel={t('deleting')}
      cancelLabel={t('keepIt')}
      dangerous
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{t('deleteDocument.meaning')}</p>
    </ConfirmDialog>
  );
}
