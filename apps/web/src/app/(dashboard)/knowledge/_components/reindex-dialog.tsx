'use client';

import { useToast } from '@abbotsford/ui';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import { formatCount } from '@/lib/format';

export function ReindexDialog({ onStarted, onClose }: { onStarted: () => void; onClose: () => void }) {
  const { knowledge } = useApi();
  const toast = useToast();

  const reindex = async () => {
    const { documents } = await knowledge.reindex();
    toast(`${formatCount(documents, 'document')} will be indexed again.`);
    onStarted();
  };

  return (
    <ConfirmDialog
      title="Index all documents again?"
      confirmLabel="Index them again"
      busyLabel="Starting"
      cancelLabel="Not now"
      onConfirm={reindex}
      onClose={onClose}
    >
      <p>
        Every text is cut into passages anew, also one that could not be indexed before. That helps after an update of
        the platform, or when answers seem out of step with the documents; a document that you edit is indexed by
        itself.
      </p>
      <p>A file that could not be read has no text yet: upload it again, or write its text on its page.</p>
      <p>The bot goes on answering from the passages that are there, so customers notice nothing.</p>
    </ConfirmDialog>
  );
}
