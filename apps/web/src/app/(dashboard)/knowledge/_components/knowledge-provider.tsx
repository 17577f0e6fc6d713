'use client';

import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { isUnderWay, UploadQueue } from '../_lib/upload-queue';

interface Knowledge {
  uploads: UploadQueue;
}

const KnowledgeContext = createContext<Knowledge | null>(null);

/** What outlives a change between the pages of the knowledge base: uploads on their way. */
export function KnowledgeProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('knowledge');
  const { knowledge } = useApi();
  const [uploads] = useState(
    () =>
      new UploadQueue((file, category, { existing, ...options }) => {
        const form = new FormData();
        if (category !== '') form.set('category', category);
        if (existing !== null) form.set('existing', existing);
        // Last, so that whoever reads the form as it comes knows the rest by then.
        form.set('file', file, file.name);
        return knowledge.upload(form, options);
      }, t),
  );
  const uploading = useSyncExternalStore(uploads.subscribe, uploads.getState, uploads.getState).some(isUnderWay);

  useEffect(() => () => uploads.stop(), [uploads]);
  useLeaveGuard({
    active: uploading,
    question: t('leaveUploads'),
    allows: (path) => path.startsWith('/knowledge'),
  });

  return <KnowledgeContext value={{ uploads }}>{children}</KnowledgeContext>;
}

export function useKnowledge(): Knowledge {
  const knowledge = use(KnowledgeContext);
  if (!knowledge) throw new Error('This needs a KnowledgeProvider above it');
  return knowledge;
}
