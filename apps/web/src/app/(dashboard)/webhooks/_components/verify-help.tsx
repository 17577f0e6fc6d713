import { useTranslations } from 'use-intl';
import { CopyBox } from '@/components/copy-box';
import { verifySample } from '../_lib/verify-sample.data';
import styles from './webhooks.module.css';

/** For whoever writes the receiver. */
export function VerifyHelp() {
  const t = useTranslations('webhooks.verify');
  return (
    <details className={styles.help}>
      <summary>{t('title')}</summary>
      <p>{t('text')}</p>
      <CopyBox label={t('sample')} text={verifySample} />
    </details>
  );
}
