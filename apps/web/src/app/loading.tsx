import { Spinner } from '@abbotsford/ui';
import { getTranslations } from '@/i18n/get-translations';
import styles from './loading.module.css';

export default async function Loading() {
  const t = await getTranslations('common');
  return (
    <main className={styles.loading}>
      <Spinner label={t('loadingPage')} />
    </main>
  );
}
