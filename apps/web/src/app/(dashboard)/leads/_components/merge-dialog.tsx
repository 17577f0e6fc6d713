'use client';

import { useToast } from '@abbotsford/ui';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { LeadSummary } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import styles from './lead-form.module.css';

export interface MergeDialogProps {
  pair: readonly [LeadSummary, LeadSummary];
  onMerged: () => void;
  onClose: () => void;
}

/** Two leads of one person: which of them stays is chosen, the older one at first. */
export function MergeDialog({ pair, onMerged, onClose }: MergeDialogProps) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const toast = useToast();
  const [older, younger] = pair.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at)) as [
    LeadSummary,
    LeadSummary,
  ];
  const [kept, setKept] = useState(older);
  const gone = kept.id === older.id ? younger : older;
  const id = useId();

  return (
    <ConfirmDialog
      title={t('merge.title')}
      confirmLabel={t('merge.confirm')}
      busyLabel={t('merge.busy')}
      cancelLabel={t('merge.cancel')}
      onConfirm={async () => {
        await leads.merge(kept.id, gone.id);
        toast(t('merge.done'));
        onMerged();
      }}
      onClose={onClose}
    >
      <p>{t('merge.text')}</p>
      <fieldset className={styles.choices} aria-labelledby={id}>
        <legend id={id}>{t('merge.stays')}</legend>
        {[older, younger].map((lead) => (
          <label key={lead.id} className={styles.check}>
            <input type="radio" name="stays" checked={lead.id === kept.id} onChange={() => setKept(lead)} />
            <span>
              {t('merge.lead', {
                name: lead.user_name ?? t('noName'),
                contact: [lead.email, lead.mobile].filter(Boolean).join(', '),
                at: formatDateTime(lead.created_at),
              })}
            </span>
          </label>
        ))}
      </fieldset>
    </ConfirmDialog>
  );
}
