'use client';

import Link from 'next/link';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Talk } from '@/features/conversations/talk';
import { useApi } from '@/features/session/services-provider';
import type { Deal } from '@/lib/api-types';
import { useResource } from '@/lib/use-resource';
import styles from './deal-sheet.module.css';

/** The lead that a deal is of, with all its talks with a bot; or the one talk that it came of. */
export function DealConversations({ deal }: { deal: Deal }) {
  const t = useTranslations('board');
  if (deal.lead_id !== null) return <OfLead leadId={deal.lead_id} deal={deal} />;
  if (deal.source_conversation_id === null) return <p className={styles.muted}>{t('sheet.noLead')}</p>;
  return (
    <>
      <h3>{t('sheet.conversations')}</h3>
      <Conversation id={deal.source_conversation_id} deal={deal} label={t('sheet.conversation', { number: 1 })} />
    </>
  );
}

function OfLead({ leadId, deal }: { leadId: string; deal: Deal }) {
  const t = useTranslations('board');
  const { leads } = useApi();
  const load = useCallback((signal: AbortSignal) => leads.get(leadId, signal), [leads, leadId]);
  const lead = useResource(load);
  // Until the lead is read, or when it can't be, there is the conversation that the card itself names.
  const ids =
    lead.status === 'ready' ? lead.data.conversation_ids : [deal.source_conversation_id].filter((id) => id !== null);
  return (
    <>
      <h3>{t('sheet.lead')}</h3>
      <p className={styles.links}>
        <Link href={`/leads/${leadId}`}>{t('sheet.openLead')}</Link>
        {lead.status === 'ready' ? (
          <span className={styles.muted}>{t('sheet.leadFacts', { score: lead.data.lead_score })}</span>
        ) : null}
      </p>
      {ids.map((id, index) => (
        <Conversation key={id} id={id} deal={deal} label={t('sheet.conversation', { number: index + 1 })} />
      ))}
    </>
  );
}

/** Read when it is opened. */
function Conversation({ id, deal, label }: { id: string; deal: Deal; label: string }) {
  const t = useTranslations('board');
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{label}</summary>
      {opened ? <Talk id={id} changedAt={deal.updated_at} who={t('sheet.customer')} /> : null}
    </details>
  );
}
