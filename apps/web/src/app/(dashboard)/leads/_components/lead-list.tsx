'use client';

import { Alert, Button, buttonClass, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { ProblemView } from '@/components/problem-view';
import { LiveBadge } from '@/features/live/live-badge';
import type { LeadSummary } from '@/lib/api-types';
import { formatAge } from '@/lib/format';
import { useNow } from '@/lib/use-now';
import { CompletenessBadge, SupportBadge, WantsPersonBadge } from './lead-badges';
import { LeadListSkeleton } from './lead-list-skeleton';
import styles from './lead-list.module.css';
import { useLeads } from './use-leads';

export function LeadList() {
  const { resource, live, showMore } = useLeads();

  if (resource.status === 'loading') return <LeadListSkeleton />;
  if (resource.status === 'failed') return <ProblemView problem={resource.problem} onRetry={resource.retry} />;
  const { leads, more } = resource.data;

  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 className={styles.title}>Leads</h1>
        <LiveBadge status={live} />
      </div>
      {resource.stale ? <Alert tone="warning">The list may be out of date: {resource.stale.message}</Alert> : null}
      {leads.length === 0 ? (
        <EmptyState
          title="No leads yet"
          action={
            <Link href="/" className={buttonClass('secondary')}>
              Open the site and try the chat
            </Link>
          }
        >
          As soon as a visitor leaves a way to reach them in the chat, they appear here.
        </EmptyState>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Contact</th>
              <th scope="col">State</th>
              <th scope="col" className={styles.number}>
                Score
              </th>
              <th scope="col">Came in</th>
            </tr>
          </thead>
          <tbody>
            {leads.map((lead) => (
              <LeadRow key={lead.id} lead={lead} />
            ))}
          </tbody>
        </table>
      )}
      {more ? (
        <p>
          <Button variant="secondary" onClick={showMore}>
            Show older leads
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function LeadRow({ lead }: { lead: LeadSummary }) {
  const now = useNow();
  const type = lead.facts.find(({ field }) => field === 'customer_type')?.text;
  return (
    <tr>
      <th scope="row">
        <Link href={`/leads/${lead.id}`} className={styles.name}>
          {lead.user_name ?? 'No name yet'}
        </Link>
        {type ? <span className={styles.type}>{type}</span> : null}
      </th>
      <td className={styles.contact}>
        {lead.email ? <a href={`mailto:${lead.email}`}>{lead.email}</a> : null}
        {lead.mobile ? <a href={`tel:${lead.mobile}`}>{lead.mobile}</a> : null}
      </td>
      <td>
        <span className={styles.badges}>
          <CompletenessBadge lead={lead} />
          <WantsPersonBadge lead={lead} />
          <SupportBadge lead={lead} />
        </span>
      </td>
      <td className={styles.number}>
        <span className={styles.inline}>Score </span>
        {lead.lead_score}
      </td>
      <td>
        <time dateTime={lead.created_at}>{formatAge(lead.created_at, now)}</time>
      </td>
    </tr>
  );
}
