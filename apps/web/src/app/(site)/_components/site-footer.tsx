import { Wordmark } from '@/features/brand/wordmark';
import { address, phones } from '@/features/site/contact.data';
import { telephoneLink } from '@/features/site/telephone-link';
import { ThemeSelect } from '@/features/theme/theme-select';
import { getTranslations } from '@/i18n/get-translations';
import { requestLocale } from '@/i18n/request-locale';
import { sitePath } from '@/i18n/site-route';
import styles from './site-footer.module.css';

const pages = ['coffee', 'machines', 'training', 'contact', 'privacy'] as const;

export async function SiteFooter() {
  const t = await getTranslations('site');
  const locale = await requestLocale();
  const { number } = phones.office;
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.about}>
          <Wordmark href={sitePath(locale, '')} />
          <p>{t('about')}</p>
          <p>
            {address.street}, {address.suburb} {address.state} {address.postcode}
            <br />
            <a href={telephoneLink(number)}>{number}</a>
          </p>
        </div>
        <nav aria-label={t('footerNavigation')} className={styles.links}>
          {pages.map((page) => (
            <a key={page} href={sitePath(locale, page)}>
              {t(page)}
            </a>
          ))}
          <a href="/sign-in">{t('signIn')}</a>
          <a href="/register">{t('register')}</a>
        </nav>
        <ThemeSelect />
      </div>
    </footer>
  );
}
