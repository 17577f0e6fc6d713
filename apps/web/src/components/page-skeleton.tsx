'use client';

import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import styles from './dashboard-page.module.css';

export interface PageSkeletonProps {
  rows?: number;
  /** Of a row, as CSS writes it. */
  rowHeight?: string;
}

/** The shape of a page of the dashboard while it is loaded: its title, and rows below. */
export function PageSkeleton({ rows = 6, rowHeight = '4.5rem' }: PageSkeletonProps) {
  const t = useTranslations('common');
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>{t('loadingPage')}</VisuallyHidden>
      <Skeleton width="12rem" height="2.75rem" />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={rowHeight} />
      ))}
    </div>
  );
}
