'use client';

import { Button, useToast } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { saveText } from '@/lib/save-file';
import styles from './account.module.css';

/** The codes, which are shown this once, and ways to keep them. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTranslations('account');
  const toast = useToast();
  const text = `${codes.join('\n')}\n`;
  const copy = () => void navigator.clipboard?.writeText(text).then(() => toast(t('secondFactor.codes.copied')));
  return (
    <div className={styles.form}>
      <p>{t('secondFactor.codes.about')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button variant="secondary" onClick={copy}>
          {t('secondFactor.codes.copy')}
        </Button>
        <Button variant="secondary" onClick={() => saveText(text, 'recovery-codes.txt')}>
          {t('secondFactor.codes.save')}
        </Button>
        <Button onClick={onDone}>{t('secondFactor.codes.done')}</Button>
      </div>
    </div>
  );
}
