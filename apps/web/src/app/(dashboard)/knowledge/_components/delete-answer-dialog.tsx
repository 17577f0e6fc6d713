'use client';

import { useToast } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { WrittenAnswer } from '@/lib/api-types';

export interface DeleteAnswerDialogProps {
  answer: Pick<WrittenAnswer, 'id' | 'questions' | 'imported'>;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeleteAnswerDialog({ answer, onDeleted, onClose }: DeleteAnswerDialogProps) {
  const t = useTranslations('knowledge');
  const { answers } = useApi();
  const toast = useToast();

  const remove = async () => {
    await answers.remove(answer.id);
    toast(t('deleteAnswer.done'));
    onDeleted();
  };

  return (
    <ConfirmDialog
      title={t('deleteAnswer.title')}
      confirmLabel={t('deleteAnswer.confirm')}
      busyLabel={t('deleting')}
      cancelLabel={t('keepIt')}
      dangerous
      onConfirm={remove}
      onClose={onClose}
    >
      <p>“{answer.questions[0]}”</p>
      <p>{t('deleteAnswer.meaning')}</p>
      {answer.imported ? <p>{t('deleteAnswer.imported')}</p> : null}
    </ConfirmDialog>
  );
}
