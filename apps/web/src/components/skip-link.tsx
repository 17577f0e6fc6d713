'use client';

import { useTranslations } from 'use-intl';
import styles from './skip-link.module.css';
import { CONTENT_ID } from './content-id';

/** For the keyboard: past the links that each page begins with. Shown while it has the focus. */
export function SkipLink() {
  const t = useTranslations('common');
  return (
    <a href={`#${CONTENT_ID}`} className={styles.link}>
      {t('skipToContent')}
    </a>
  );
}
