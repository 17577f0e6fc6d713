'use client';

import { Button, Card, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('leads');
  const toast = useToast();
  const nameOf = ({ user_name }: LeadSummary) => user_name ?? t('noName');
  const [merging, setMerging] = useState<LeadSummary | null>(null);
  const load = useCallback((signal: AbortSignal) => leads.twins(lead.id, signal), [leads, lead.id]);
  const resource = useResource(load);
  useRefreshOn(lead.date, resource.refresh);
  if (resource.status !== 'ready' || resource.data.length === 0) return null;

  const merge = async (other: LeadSummary) => {
    await leads.merge(lead.id, other.id);
    toast(t('merge.done'));
    setMerging(null);
    resource.refresh();
    onMerged();
  };

  return (
    <Card className={detail.card}>
      <h2>{t('twins.title')}</h2>
      <ul className={styles.twins}>
        {resource.data.map((other) => (
          <li key={other.id}>
            <span className={styles.who}>
              <Link href={`/leads/${other.id}`}>{nameOf(other)}</Link>
              <span>{[other.email, other.mobile].filter(Boolean).join(', ')}</span>
              <span>{t('twins.cameIn', { at: formatDateTime(other.created_at) })}</span>
            </span>
            <Button variant="secondary" size="small" onClick={() => setMerging(other)}>
              {t('twins.join')}
            </Button>
          </li>
        ))}
      </ul>
      {merging ? (
        <ConfirmDialog
          title={t('twins.joinNamed', { name: nameOf(merging) })}
          confirmLabel={t('merge.confirm')}
          busyLabel={t('merge.busy')}
          cancelLabel={t('merge.cancel')}
          onConfirm={() => merge(merging)}
          onClose={() => setMerging(null)}
        >
          <p>{t('merge.text')}</p>
        </ConfirmDialog>
      ) : null}
    </Card>
  );
}
