'use client';

import { Card } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Talk } from '@/features/conversations/talk';
import type { Lead } from '@/lib/api-types';
import styles from './lead-conversations.module.css';
import detail from './lead-detail.module.css';

/** All conversations of the person, the latest open; the others are read when they are opened. */
export function LeadConversations({ lead }: { lead: Lead }) {
  const t = useTranslations('leads');
  const [latest, ...earlier] = lead.conversation_ids.toReversed();
  return (
    <Card className={detail.card}>
      <h2>{t('detail.conversation', { count: lead.conversation_ids.length })}</h2>
      {latest === undefined ? <p>{t('detail.noConversation')}</p> : <Talk id={latest} changedAt={lead.date} />}
      {earlier.map((id, index) => (
        <EarlierTalk key={id} id={id} lead={lead} number={earlier.length - index} />
      ))}
    </Card>
  );
}

function EarlierTalk({ id, lead, number }: { id: string; lead: Lead; number: number }) {
  const t = useTranslations('leads');
  const [opened, setOpened] = useState(false);
  return (
    <details className={styles.earlier} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{t('detail.earlier', { number })}</summary>
      {opened ? <Talk id={id} changedAt={lead.date} /> : null}
    </details>
  );
}
