'use client';

import type { ApiProblem } from '@abbotsford/api-client';
import { Alert, classNames } from '@abbotsford/ui';
import Link from 'next/link';
import type { ReactNode, Ref } from 'react';
import { useTranslations } from 'use-intl';
import styles from './dashboard-page.module.css';

export interface DashboardPageProps {
  title: string;
  /** Of one thing of a list: the way back to it. Its title is then whatever somebody wrote, and smaller. */
  back?: { href: string; label: string };
  /** Beside the title: how it stands, such as whether the page is live. */
  state?: ReactNode;
  /** What may be done. */
  actions?: ReactNode;
  /** Below the title. */
  description?: ReactNode;
  /** Why what is shown may be out of date. */
  stale?: ApiProblem | null;
  /** `reading` is as wide as text reads well. */
  width?: 'usual' | 'reading';
  /** The title, for what takes the focus there. */
  ref?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}

/** What every page of the dashboard has: a title, what may be done, and whether it is up to date. */
export function DashboardPage(props: DashboardPageProps) {
  const { title, back, state, actions, description, stale, width = 'usual', ref, children } = props;
  const t = useTranslations('common');
  return (
    <div className={classNames(styles.page, width === 'reading' && styles.reading)}>
      {back ? (
        <p>
          <Link href={back.href}>{back.label}</Link>
        </p>
      ) : null}
      <header className={styles.header}>
        <div className={styles.top}>
          <h1 className={back ? styles.subject : styles.title} ref={ref} tabIndex={ref ? -1 : undefined}>
            {title}
          </h1>
          {state}
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </div>
        {description ? <div className={styles.description}>{description}</div> : null}
      </header>
      {stale ? <Alert tone="warning">{t('outOfDate', { why: stale.message })}</Alert> : null}
      {children}
    </div>
  );
}
