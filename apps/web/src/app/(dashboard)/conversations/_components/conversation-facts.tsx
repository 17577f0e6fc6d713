'use client';

import { Card } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import type { Conversation } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { factsOf } from '../_lib/facts-of';
import styles from './conversations.module.css';

/** What is known from the conversation, and what came of it. */
export function ConversationFacts({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('conversations');
  const { feedback, summary, data, has_lead, has_ticket } = conversation;
  const facts = factsOf(conversation, t);
  const { ticket_id, ticket_number } = data as { ticket_id?: unknown; ticket_number?: unknown };
  return (
    <Card className={styles.card}>
      <h2 className={styles.part}>{t('facts.title')}</h2>
      {has_lead ? <LeadLink conversation={conversation} /> : null}
      {has_ticket && typeof ticket_id === 'string' ? (
        <p>
          <Link href={`/tickets/${ticket_id}`}>
            {typeof ticket_number === 'string'
              ? t('facts.ticket', { number: ticket_number })
              : t('facts.ticketUnnumbered')}
          </Link>
        </p>
      ) : null}
      {feedback ? (
        <p>
          {t(feedback.comment ? 'facts.ratedWhy' : 'facts.rated', {
            rating: feedback.rating,
            at: formatDateTime(feedback.at),
            comment: feedback.comment ?? '',
          })}
        </p>
      ) : null}
      {facts.length > 0 ? (
        <dl className={styles.facts}>
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles.about}>{t('facts.none')}</p>
      )}
      {summary ? (
        <>
          <h3>{t('facts.summary')}</h3>
          <p>{summary}</p>
        </>
      ) : null}
      <details>
        <summary>{t('facts.raw')}</summary>
        <pre className={styles.raw}>{JSON.stringify(data, null, 2)}</pre>
      </details>
    </Card>
  );
}

/** The lead, and its deal. It is found by how its person can be reached, since conversations know nothing of leads. */
function LeadLink({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('conversations');
  const { leads } = useApi();
  const { conversation_id } = conversation;
  const { email, phone } = conversation.data as { email?: string | null; phone?: string | null };
  const search = email ?? phone ?? '';
  const load = useCallback(
    async (signal: AbortSignal) => {
      const found = search === '' ? [] : await leads.matching(search, signal);
      return found.find((lead) => lead.conversation_ids.includes(conversation_id)) ?? found[0] ?? null;
    },
    [leads, search, conversation_id],
  );
  const resource = useResource(load);
  const lead = resource.status === 'ready' ? resource.data : null;
  if (!lead) return null;
  const name = lead.user_name ?? lead.email ?? '';
  return (
    <p className={styles.actions}>
      <Link href={`/leads/${lead.id}`}>{t('facts.lead', { name })}</Link>
      {lead.deal_id === null ? null : <Link href={`/board?deal=${lead.deal_id}`}>{t('facts.deal', { name })}</Link>}
    </p>
  );
}
