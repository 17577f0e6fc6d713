'use client';

import { useTranslations } from 'use-intl';
import type { LeadSummary } from '@/lib/api-types';
import { formatDate } from '@/lib/format';
import { useNow } from '@/lib/use-now';
import styles from './leads-page.module.css';

/** What is done next and when it is due; what should have been done stands out. */
export function NextAction({ lead: { next_action, next_action_at, status } }: { lead: LeadSummary }) {
  const t = useTranslations('leads');
  const now = useNow();
  if (next_action === null && next_action_at === null) return t('nothingPlanned');
  if (next_action_at === null) return next_action;
  const isOverdue = status !== 'closed' && Date.parse(next_action_at) < now;
  const day = formatDate(next_action_at);
  return (
    <span className={styles.next}>
      {next_action === null ? null : <span>{next_action}</span>}
      <span className={isOverdue ? styles.overdue : undefined}>{t(isOverdue ? 'overdue' : 'dueOn', { day })}</span>
    </span>
  );
}
