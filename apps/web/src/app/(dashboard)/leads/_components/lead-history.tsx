'use client';

import { Card } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { NameOf } from '@/features/colleagues/use-colleagues';
import type { Lead } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { describeLeadActivity } from '../_lib/describe-lead-activity';
import styles from './lead-detail.module.css';

/** Who changed what, newest first. */
export function LeadHistory({ lead, nameOf }: { lead: Lead; nameOf: NameOf }) {
  const t = useTranslations('leads');
  return (
    <Card className={styles.card}>
      <h2>{t('history.title')}</h2>
      {lead.activities.length === 0 ? <p className={styles.muted}>{t('history.none')}</p> : null}
      <ul className={styles.log}>
        {lead.activities.toReversed().map((activity, index) => (
          <li key={`${activity.at} ${index}`}>
            <p className={styles.muted}>
              {t('history.by', { at: formatDateTime(activity.at), who: nameOf(activity.actor_id) })}
            </p>
            {describeLeadActivity(activity, t).map((sentence) => (
              <p key={sentence} className={styles.text}>
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
