'use client';

import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import styles from './user-list.module.css';

export function UserListSkeleton() {
  const t = useTranslations('users');
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton width="8rem" height="2.5rem" />
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} height="3.5rem" />
      ))}
    </div>
  );
}
