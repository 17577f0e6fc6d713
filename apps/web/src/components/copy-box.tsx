'use client';

import { Button, useToast } from '@abbotsford/ui';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import styles from './copy-box.module.css';

/** A text that somebody takes elsewhere. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const t = useTranslations('common.copy');
  const id = useId();
  const toast = useToast();
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => toast(t('done')),
      () => toast(t('failed')),
    );
  };
  return (
    <section aria-labelledby={id} className={styles.copyBox}>
      <div className={styles.copyHead}>
        <h2 id={id}>{label}</h2>
        <Button size="small" variant="secondary" onClick={copy} aria-label={t('actionOf', { label })}>
          {t('action')}
        </Button>
      </div>
      <pre className={styles.code}>
        <code>{text}</code>
      </pre>
    </section>
  );
}
