'use client';

import { Card } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback } from 'react';
import { useApi } from '@/features/session/services-provider';
import type { Conversation } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useResource } from '@/lib/use-resource';
import { factsOf } from '../_lib/facts-of';
import styles from './conversations.module.css';

/** What is known from the conversation, and what came of it. */
export function ConversationFacts({ conversation }: { conversation: Conversation }) {
  const { feedback, summary, data, has_lead, has_ticket } = conversation;
  const facts = factsOf(conversation);
  const { ticket_id, ticket_number } = data as { ticket_id?: unknown; ticket_number?: unknown };
  return (
    <Card className={styles.card}>
      <h2 className={styles.part}>What is known</h2>
      {has_lead ? <LeadLink conversation={conversation} /> : null}
      {has_ticket && typeof ticket_id === 'string' ? (
        <p>
          <Link href={`/tickets/${ticket_id}`}>
            Ticket {typeof ticket_number === 'string' ? ticket_number : 'of this conversation'}
          </Link>
        </p>
      ) : null}
      {feedback ? (
        <p>
          Rated {feedback.rating} of 5 on {formatDateTime(feedback.at)}
          {feedback.comment ? <>: “{feedback.comment}”</> : null}
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
        <p className={styles.about}>Nothing was told yet.</p>
      )}
      {summary ? (
        <>
          <h3>Summary</h3>
          <p>{summary}</p>
        </>
      ) : null}
      <details>
        <summary>The whole state, as it is stored</summary>
        <pre className={styles.raw}>{JSON.stringify(data, null, 2)}</pre>
      </details>
    </Card>
  );
}

/** The lead is found by how its person can be reached, since conversations know nothing of leads. */
function LeadLink({ conversation }: { conversation: Conversation }) {
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
  return lead ? (
    <p>
      <Link href={`/leads/${lead.id}`}>Lead {lead.user_name ?? lead.email ?? ''}</Link>
    </p>
  ) : null;
}
