'use client';

import { Button, SelectField, useToast } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { LeadStatus, LeadSummary } from '@/lib/api-types';
import { asProblem } from '@/lib/as-problem';
import { NOBODY, statuses } from '../_lib/lead-filter';
import { DeletionText } from './deletion-text';
import styles from './leads-page.module.css';
import { MergeDialog } from './merge-dialog';
import { useDeletion } from './use-deletion';

export interface BulkBarProps {
  /** Those that are selected. */
  leads: readonly LeadSummary[];
  names: readonly string[];
  onDone: () => void;
  onDeleted: (ids: readonly string[]) => void;
  onClear: () => void;
}

/** What is done with several leads at once; there while some are selected. */
export function BulkBar({ leads, names, onDone, onDeleted, onClear }: BulkBarProps) {
  const t = useTranslations('leads');
  const { leads: api } = useApi();
  const toast = useToast();
  const deletion = useDeletion(onDone);
  const [dialog, setDialog] = useState<'delete' | 'merge' | null>(null);
  const [busy, setBusy] = useState(false);
  const [owner, setOwner] = useState('');
  const [status, setStatus] = useState<LeadStatus | ''>('');
  const ids = leads.map(({ id }) => id);
  const [first, second] = leads;

  const change = async () => {
    setBusy(true);
    const patch = {
      ...(owner !== '' && { owner: owner === NOBODY ? null : owner }),
      ...(status !== '' && { status }),
    };
    try {
      const { done } = await api.updateAll({ lead_ids: ids, ...patch });
      toast(t('bulk.changed', { count: done }));
      setOwner('');
      setStatus('');
      onClear();
      onDone();
    } catch (failure) {
      toast(t('bulk.failed', { problem: asProblem(failure).message }), { stays: true });
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {/* It is always there, so that screen readers hear how many are selected. */}
      <p role="status" className={styles.selected}>
        {leads.length === 0 ? null : t('bulk.selected', { count: leads.length })}
      </p>
      {leads.length === 0 ? null : (
        <section className={styles.bulk} aria-label={t('bulk.label')} aria-busy={busy}>
          <strong>{t('bulk.selected', { count: leads.length })}</strong>
          <SelectField
            label={t('bulk.assign')}
            filter
            disabled={busy}
            value={owner}
            options={[
              { value: '', label: t('bulk.asIs') },
              { value: NOBODY, label: t('nobody') },
              ...names.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(event) => setOwner(event.target.value)}
          />
          <SelectField
            label={t('bulk.status')}
            filter
            disabled={busy}
            value={status}
            options={[
              { value: '', label: t('bulk.asIs') },
              ...statuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
            ]}
            onChange={(event) => setStatus(event.target.value as LeadStatus | '')}
          />
          {owner === '' && status === '' ? null : (
            <Button onClick={() => void change()} busyLabel={busy ? t('bulk.changing') : undefined}>
              {t('bulk.change', { count: leads.length })}
            </Button>
          )}
          {leads.length === 2 ? (
            <Button variant="secondary" onClick={() => setDialog('merge')}>
              {t('bulk.merge')}
            </Button>
          ) : null}
          <Button variant="quiet-danger" onClick={() => setDialog('delete')}>
            {t('bulk.delete')}
          </Button>
          <Button variant="quiet" onClick={onClear}>
            {t('bulk.clear')}
          </Button>
        </section>
      )}
      {dialog === 'delete' ? (
        <ConfirmDialog
          title={t('delete.title', { count: leads.length, name: first?.user_name ?? t('noName') })}
          confirmLabel={t('delete.confirm', { count: leads.length })}
          busyLabel={t('delete.busy')}
          cancelLabel={t('delete.cancel', { count: leads.length })}
          dangerous
          onConfirm={async () => {
            await deletion.remove(leads);
            setDialog(null);
            onClear();
            onDeleted(ids);
          }}
          onClose={() => setDialog(null)}
        >
          <DeletionText count={leads.length} />
        </ConfirmDialog>
      ) : null}
      {dialog === 'merge' && first && second ? (
        <MergeDialog
          pair={[first, second]}
          onMerged={() => {
            setDialog(null);
            onClear();
            onDone();
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
}
