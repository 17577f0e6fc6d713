'use client';

import { isStaff } from '@abbotsford/rights';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { SkipLink } from '@/components/skip-link';
import { Wordmark } from '@/features/brand/wordmark';
import { useSession } from '@/features/session/services-provider';
import type { Locale } from '@/i18n/locales.data';
import { sitePages, sitePath } from '@/i18n/site-route';
import { homeOf } from '@/lib/dashboard-pages.data';
import { LanguagePicker } from './language-picker';
import styles from './site-header.module.css';

const pages = ['coffee', 'machines', 'training', 'contact'] as const;

export function SiteHeader({ locale }: { locale: Locale }) {
  const { state } = useSession();
  const t = useTranslations('site');
  const segment = useSelectedLayoutSegment();
  const current = sitePages.find((page) => page === segment) ?? '';
  return (
    <header className={styles.header}>
      <SkipLink />
      <div className={styles.inner}>
        <Wordmark href={sitePath(locale, '')} />
        <nav aria-label={t('mainNavigation')} className={styles.nav}>
          {pages.map((page) => (
            <Link key={page} href={sitePath(locale, page)} aria-current={page === current ? 'page' : undefined}>
              {t(page)}
            </Link>
          ))}
        </nav>
        <div className={styles.person}>
          <LanguagePicker locale={locale} page={current} />
          {state.status === 'signed-in' ? (
            <a href={homeOf[state.user.role]}>{isStaff(state.user.role) ? t('dashboard') : t('yourAccount')}</a>
          ) : (
            <a href="/sign-in">{t('signIn')}</a>
          )}
        </div>
      </div>
    </header>
  );
}
