'use client';

import { Button, Dialog } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { CopyBox } from '@/components/copy-box';
import styles from './webhooks.module.css';

/** Shows a secret, this once. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('webhooks.secret');
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <div className={styles.form}>
        <p>{t('once')}</p>
        <CopyBox label={t('label')} text={secret} />
        <div className={styles.actions}>
          <Button onClick={onClose}>{t('done')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
