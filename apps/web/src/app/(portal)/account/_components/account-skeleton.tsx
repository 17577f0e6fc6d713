'use client';

import { Card, Skeleton, VisuallyHidden } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import styles from './account.module.css';

export function AccountSkeleton() {
  const t = useTranslations('account');
  return (
    <div className={styles.account}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton width="14rem" height="2.5rem" />
      <Card className={styles.form}>
        {[1, 2, 3, 4].map((row) => (
          <Skeleton key={row} height="2.75rem" />
        ))}
      </Card>
    </div>
  );
}
