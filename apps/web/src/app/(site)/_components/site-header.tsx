'use client';

import { isStaff } from '@abbotsford/rights';
import { useTranslations } from 'use-intl';
import { SkipLink } from '@/components/skip-link';
import { Wordmark } from '@/features/brand/wordmark';
import { useSession } from '@/features/session/services-provider';
import { homeOf } from '@/lib/dashboard-pages.data';
import styles from './site-header.module.css';

export function SiteHeader() {
  const { state } = useSession();
  const t = useTranslations('site');
  return (
    <header className={styles.header}>
      <SkipLink />
      <div className={styles.inner}>
        <Wordmark />
        <nav aria-label={t('mainNavigation')} className={styles.nav}>
          <a href="#what-we-do" className={styles.section}>
            {t('whatWeDo')}
          </a>
          <a href="#how-it-works" className={styles.section}>
            {t('howItWorks')}
          </a>
          {state.status === 'signed-in' ? (
            <a href={homeOf[state.user.role]}>{isStaff(state.user.role) ? t('dashboard') : t('yourAccount')}</a>
          ) : (
            <a href="/sign-in">{t('signIn')}</a>
          )}
        </nav>
      </div>
    </header>
  );
}
