'use client';

import { Button, Card, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { Lead, LeadSummary } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useRefreshOn } from '@/lib/use-refresh-on';
import { useResource } from '@/lib/use-resource';
import detail from './lead-detail.module.css';
import styles from './lead-twins.module.css';

/** Leads that may be the same person. Nothing is shown while there are none: most leads have none. */
export function LeadTwins({ lead, onMerged }: { lead: Lead; onMerged: () => void }) {
  const { leads } = useApi();
  const toast = useToast();
  const [merging, setMerging] = useState<LeadSummary | null>(null);
  const load = useCallback((signal: AbortSignal) => leads.twins(lead.id, signal), [leads, lead.id]);
  const resource = useResource(load);
  useRefreshOn(lead.date, resource.refresh);
  if (resource.status !== 'ready' || resource.data.length === 0) return null;

  const merge = async (other: LeadSummary) => {
    await leads.merge(lead.id, other.id);
    toast('The two leads are one now.');
    setMerging(null);
    resource.refresh();
    onMerged();
  };

  return (
    <Card className={detail.card}>
      <h2>Perhaps the same person</h2>
      <ul className={styles.twins}>
        {resource.data.map((other) => (
          <li key={other.id}>
            <span className={styles.who}>
              <Link href={`/leads/${other.id}`}>{nameOf(other)}</Link>
              <span>{[other.email, other.mobile].filter(Boolean).join(', ')}</span>
              <span>came in {formatDateTime(other.created_at)}</span>
            </span>
            <Button variant="secondary" size="small" onClick={() => setMerging(other)}>
              Join with this lead
            </Button>
          </li>
        ))}
      </ul>
      {merging ? (
        <ConfirmDialog
          title={`Join ${nameOf(merging)} with this lead?`}
          confirmLabel="Join the two leads"
          busyLabel="Joining"
          cancelLabel="Keep them apart"
          onConfirm={() => merge(merging)}
          onClose={() => setMerging(null)}
        >
          <p>
            All conversations, all notes and all that was told are kept in one lead with one card. They can not be taken
            apart again.
          </p>
        </ConfirmDialog>
      ) : null}
    </Card>
  );
}

const nameOf = ({ user_name }: LeadSummary): string => user_name ?? 'a lead without a name';
