'use client';

import { useToast } from '@abbotsford/ui';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { WrittenAnswer } from '@/lib/api-types';

export interface DeleteAnswerDialogProps {
  answer: Pick<WrittenAnswer, 'id' | 'questions' | 'imported'>;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeleteAnswerDialog({ answer, onDeleted, onClose }: DeleteAnswerDialogProps) {
  const { answers } = useApi();
  const toast = useToast();

  const remove = async () => {
    await answers.remove(answer.id);
    toast('The question is deleted.');
    onDeleted();
  };

  return (
    <ConfirmDialog
      title="Delete this question?"
      confirmLabel="Delete the question"
      busyLabel="Deleting"
      cancelLabel="Keep it"
      dangerous
      onConfirm={remove}
      onClose={onClose}
    >
      <p>“{answer.questions[0]}”</p>
      <p>Within seconds the bot gives this answer no more. All wordings of the question go with it.</p>
      {answer.imported ? (
        <p>It came from a file and returns at the next import, unless it is taken out of the file too.</p>
      ) : null}
    </ConfirmDialog>
  );
}
