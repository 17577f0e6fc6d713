'use client';

import { useTranslations } from 'use-intl';

/** What happens to leads that are deleted, and what does not. */
export function DeletionText({ count }: { count: number }) {
  const t = useTranslations('leads');
  return (
    <>
      <p>{t('delete.text', { count })}</p>
      <p>{t('delete.comeBack')}</p>
      <p>{t('delete.conversations')}</p>
    </>
  );
}
