'use client';

import { Card } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { AlsoTold } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import styles from './lead-detail.module.css';

/** What the person said otherwise in other sessions: the newest words are shown above, and none are lost. */
export function AlsoToldCard({ told }: { told: AlsoTold[] }) {
  const t = useTranslations('leads');
  if (told.length === 0) return null;
  return (
    <Card className={styles.card}>
      <h2>{t('detail.alsoTold')}</h2>
      <p>{t('detail.alsoToldText')}</p>
      <dl className={styles.facts}>
        {told.map(({ field, label, value, at }) => (
          <div key={`${field} ${value}`}>
            <dt>{t('detail.alsoToldAt', { label, at: formatDateTime(at) })}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
