'use client';

import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { Samples } from './samples';
import styles from './design.module.css';

const themes = ['light', 'dark'] as const;

/** Every component of libs/ui in its states, in both themes beside each other. For those who build pages. */
export function Design() {
  const t = useTranslations('design');
  return (
    <DashboardPage title={t('title')} description={<p>{t('intro')}</p>}>
      <div className={styles.themes}>
        {themes.map((theme) => (
          <section key={theme} data-theme={theme} className={styles.theme} aria-labelledby={`design-${theme}`}>
            <h2 id={`design-${theme}`}>{t(theme)}</h2>
            <Samples />
          </section>
        ))}
      </div>
    </DashboardPage>
  );
}
