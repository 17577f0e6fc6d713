import { Spinner } from '@abbotsford/ui';
import { getTranslations } from '@/i18n/get-translations';
import styles from './page-loading.module.css';

/** Behind the sign-in only: a page of the site is there at once, and is not found with the status that says so. */
export default async function PageLoading() {
  const t = await getTranslations('common');
  return (
    <main className={styles.loading}>
      <Spinner label={t('loadingPage')} />
    </main>
  );
}
