'use client';

import type { ApiProblem } from '@abbotsford/api-client';
import { Alert, classNames } from '@abbotsford/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './dashboard-page.module.css';
import { PageHeader, type PageHeaderProps } from './page-header';

export interface DashboardPageProps extends Omit<PageHeaderProps, 'isSubject'> {
  /** Of one thing of a list: the way back to it. */
  back?: { href: string; label: string };
  /** Why what is shown may be out of date. */
  stale?: ApiProblem | null;
  /** `reading` is as wide as text reads well. */
  width?: 'usual' | 'reading';
  children: ReactNode;
}

/** What every page of the dashboard has: a title, what may be done, and whether it is up to date. */
export function DashboardPage({ back, stale, width = 'usual', children, ...header }: DashboardPageProps) {
  const t = useTranslations('common');
  return (
    <div className={classNames(styles.page, width === 'reading' && styles.reading)}>
      {back ? (
        <p>
          <Link href={back.href}>{back.label}</Link>
        </p>
      ) : null}
      <PageHeader {...header} isSubject={back !== undefined} />
      {stale ? <Alert tone="warning">{t('outOfDate', { why: stale.message })}</Alert> : null}
      {children}
    </div>
  );
}
