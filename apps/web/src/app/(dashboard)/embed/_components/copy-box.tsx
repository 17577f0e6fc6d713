'use client';

import { Button, useToast } from '@abbotsford/ui';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import styles from './embed.module.css';

/** A text that somebody takes elsewhere. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const t = useTranslations('embed');
  const id = useId();
  const toast = useToast();
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => toast(t('copied')),
      () => toast(t('notCopied')),
    );
  };
  return (
    <section aria-labelledby={id} className={styles.copyBox}>
      <div className={styles.copyHead}>
        <h2 id={id}>{label}</h2>
        <Button size="small" variant="secondary" onClick={copy} aria-label={t('copyOf', { label })}>
          {t('copy')}
        </Button>
      </div>
      <pre className={styles.code}>
        <code>{text}</code>
      </pre>
    </section>
  );
}
