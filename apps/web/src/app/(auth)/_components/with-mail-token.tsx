'use client';

import { Alert } from '@abbotsford/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMailToken } from './use-mail-token';

/** Shows a form to who comes by the link of a mail, and says so to others. */
export function WithMailToken({ children }: { children: (token: string) => ReactNode }) {
  const t = useTranslations('auth');
  const token = useMailToken();
  if (token === null) return null;
  if (token !== '') return children(token);
  return (
    <Alert tone="warning">
      <p>{t('link.missing')}</p>
    </Alert>
  );
}
