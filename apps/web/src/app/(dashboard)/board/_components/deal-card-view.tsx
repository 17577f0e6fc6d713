'use client';

import { Badge, classNames, type BadgeTone } from '@abbotsford/ui';
import type { ReactNode } from 'react';
import type { Deal, Priority } from '@/lib/api-types';
import { formatAge, formatMoney } from '@/lib/format';
import { useNow } from '@/lib/use-now';
import styles from './deal-card.module.css';

const tones: Record<Priority, BadgeTone> = { Low: 'neutral', Medium: 'info', High: 'warning' };

export interface DealCardViewProps {
  deal: Deal;
  onOpen?: () => void;
  handle?: ReactNode;
  /** The copy under the pointer. */
  lifted?: boolean;
}

export function DealCardView({ deal, onOpen, handle, lifted }: DealCardViewProps) {
  const now = useNow();
  const reach = deal.email ?? deal.mobile;
  return (
    <article className={classNames(styles.card, lifted && styles.lifted)}>
      <div className={styles.head}>
        <button type="button" className={styles.name} onClick={onOpen}>
          {deal.company_name}
        </button>
        {handle}
      </div>
      {deal.contact_person ? <p className={styles.line}>{deal.contact_person}</p> : null}
      {reach ? (
        <p className={styles.line} title={reach}>
          {reach}
        </p>
      ) : null}
      <div className={styles.foot}>
        <span className={styles.value}>{deal.deal_value > 0 ? formatMoney(deal.deal_value) : 'No value yet'}</span>
        <Badge tone={tones[deal.priority]}>{deal.priority}</Badge>
        <time className={styles.age} dateTime={deal.created_at}>
          {formatAge(deal.created_at, now)}
        </time>
      </div>
    </article>
  );
}
