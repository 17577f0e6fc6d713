'use client';

import { useToast } from '@abbotsford/ui';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { DocumentSummary } from '@/lib/api-types';

export interface DeleteDocumentDialogProps {
  document: Pick<DocumentSummary, 'id' | 'title'>;
  onDeleted: () => void;
  onClose: () => void;
}

export function DeleteDocumentDialog({ document: { id, title }, onDeleted, onClose }: DeleteDocumentDialogProps) {
  const { knowledge } = useApi();
  const toast = useToast();

  const remove = async () => {
    await knowledge.remove(id);
    toast(`“${title}” is deleted.`);
    onDeleted();
  };

  return (
    <ConfirmDialog
      title={`Delete “${title}”?`}
      confirmLabel="Delete the document"
      busyLabel="Deleting"
      cancelLabel="Keep it"
      dangerous
      onConfirm={remove}
      onClose={onClose}
    >
      <p>The bot stops using it at once. Its text is deleted for good; a file that it came from stays with you.</p>
    </ConfirmDialog>
  );
}
