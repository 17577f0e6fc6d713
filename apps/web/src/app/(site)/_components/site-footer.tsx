import { Wordmark } from '@/features/brand/wordmark';
import { ThemeSelect } from '@/features/theme/theme-select';
import { getTranslations } from '@/i18n/get-translations';
import styles from './site-footer.module.css';

export async function SiteFooter() {
  const t = await getTranslations('site');
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.about}>
          <Wordmark />
          <p>{t('about')}</p>
        </div>
        <nav aria-label={t('footerNavigation')} className={styles.links}>
          <a href="#what-we-do">{t('whatWeDo')}</a>
          <a href="#how-it-works">{t('howItWorks')}</a>
          <a href="/sign-in">{t('signIn')}</a>
          <a href="/register">{t('register')}</a>
        </nav>
        <ThemeSelect />
      </div>
    </footer>
  );
}
