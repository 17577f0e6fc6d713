'use client';

import { Button, EmptyState } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';

/** Shown when a page breaks. The digest lets us find the cause in the server's log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('common');
  return (
    <main>
      <EmptyState wholePage title={t('error.title')} action={<Button onClick={reset}>{t('tryAgain')}</Button>}>
        {t('error.text')} {error.digest ? t('error.digest', { digest: error.digest }) : null}
      </EmptyState>
    </main>
  );
}
