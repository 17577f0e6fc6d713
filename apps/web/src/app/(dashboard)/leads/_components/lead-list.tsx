'use client';

import { Alert, Button, buttonClass, DataTable, EmptyState, type DataColumn } from '@abbotsford/ui';
import Link from 'next/link';
import { Age } from '@/components/age';
import { ProblemView } from '@/components/problem-view';
import { LiveBadge } from '@/features/live/live-badge';
import type { LeadSummary } from '@/lib/api-types';
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
        <DataTable label="Leads" columns={columns} rows={leads} keyOf={({ id }) => id} />
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

const columns: readonly DataColumn<LeadSummary>[] = [
  { label: 'Name', cell: (lead) => <LeadName lead={lead} /> },
  {
    label: 'Contact',
    cell: ({ email, mobile }) => (
      <span className={styles.contact}>
        {email ? <a href={`mailto:${email}`}>{email}</a> : null}
        {mobile ? <a href={`tel:${mobile}`}>{mobile}</a> : null}
      </span>
    ),
    onCard: { wide: true },
  },
  {
    label: 'State',
    cell: (lead) => (
      <span className={styles.badges}>
        <CompletenessBadge lead={lead} />
        <WantsPersonBadge lead={lead} />
        <SupportBadge lead={lead} />
      </span>
    ),
  },
  { label: 'Score', kind: 'number', cell: ({ lead_score }) => lead_score, onCard: { before: 'Score' } },
  { label: 'Came in', cell: ({ created_at }) => <Age at={created_at} />, onCard: { before: 'Came in' } },
];

function LeadName({ lead }: { lead: LeadSummary }) {
  const type = lead.facts.find(({ field }) => field === 'customer_type')?.text;
  return (
    <>
      <Link href={`/leads/${lead.id}`} className={styles.name}>
        {lead.user_name ?? 'No name yet'}
      </Link>
      {type ? <span className={styles.type}>{type}</span> : null}
    </>
  );
}
