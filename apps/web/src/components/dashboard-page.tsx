'use client';

import type { ApiProblem } from '@abbotsford/api-client';
import { Alert, classNames } from '@abbotsford/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './dashboard-page.module.css';

export interface DashboardPageProps {
  title: ReactNode;
  /** Of one thing of a list: the way back to it. Its title is then whatever somebody wrote, and smaller. */
  back?: { href: string; label: string };
  /** Beside the title: whether the page is live, what may be done. */
  actions?: ReactNode;
  /** Below the title. */
  description?: ReactNode;
  /** Why what is shown may be out of date. */
  stale?: ApiProblem | null;
  /** The whole width of the window instead of what reads well. */
  wide?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** What every page of the dashboard has: a title, what may be done, and whether it is up to date. */
export function DashboardPage({
  title,
  back,
  actions,
  description,
  stale,
  wide = false,
  className,
  children,
}: DashboardPageProps) {
  const t = useTranslations('common');
  return (
    <div className={classNames(styles.page, wide && styles.wide, className)}>
      {back ? (
        <p>
          <Link href={back.href}>{back.label}</Link>
        </p>
      ) : null}
      <header className={styles.header}>
        <div className={styles.top}>
          <h1 className={back ? styles.subject : styles.title}>{title}</h1>
          {actions}
        </div>
        {description ? <div className={styles.description}>{description}</div> : null}
      </header>
      {stale ? <Alert tone="warning">{t('outOfDate', { why: stale.message })}</Alert> : null}
      {children}
    </div>
  );
}
