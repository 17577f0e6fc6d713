'use client';

import { Badge, classNames, type BadgeTone } from '@abbotsford/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Card, Priority } from '@/lib/api-types';
import { formatAge, formatDate, formatMoney } from '@/lib/format';
import { useNow } from '@/lib/use-now';
import { isOverdue } from '../_lib/board-filter';
import styles from './deal-card.module.css';

const tones: Record<Priority, BadgeTone> = { Low: 'neutral', Medium: 'info', High: 'warning' };

export interface DealCardViewProps {
  deal: Card;
  onOpen?: (dealId: string) => void;
  handle?: ReactNode;
  isOpen?: boolean;
  /** The copy under the pointer. */
  lifted?: boolean;
}

export function DealCardView({ deal, onOpen, handle, isOpen, lifted }: DealCardViewProps) {
  const t = useTranslations('board');
  const now = useNow();
  const who = [deal.contact_person, deal.email ?? deal.mobile].filter((part) => part !== null).join(' · ');
  const overdue = isOverdue(deal, now);
  return (
    <article className={classNames(styles.card, lifted && styles.lifted, isOpen && styles.open)}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.name}
          aria-current={isOpen || undefined}
          data-card={deal.id}
          onClick={() => onOpen?.(deal.id)}
        >
          {deal.company_name}
        </button>
        {handle}
      </div>
      {who === '' ? null : (
        <p className={styles.line} title={who}>
          {who}
        </p>
      )}
      {deal.next_action === null && deal.next_action_at === null ? null : (
        <p className={classNames(styles.line, overdue && styles.overdue)}>
          {overdue ? <strong>{t('card.overdue')} </strong> : null}
          {[deal.next_action, deal.next_action_at && formatDate(deal.next_action_at)].filter(Boolean).join(', ')}
        </p>
      )}
      {deal.won_lost_reason === null ? null : <p className={styles.line}>{deal.won_lost_reason}</p>}
      <div className={styles.foot}>
        <span className={styles.value}>{deal.deal_value > 0 ? formatMoney(deal.deal_value) : t('card.noValue')}</span>
        <Badge tone={tones[deal.priority]}>{t(`priorities.${deal.priority}`)}</Badge>
        {deal.owner === null ? null : <span className={styles.owner}>{deal.owner}</span>}
        <time className={styles.age} dateTime={deal.created_at}>
          {formatAge(deal.created_at, now)}
        </time>
      </div>
    </article>
  );
}
