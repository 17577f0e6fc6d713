'use client';

import { Button, buttonClass, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { Lead } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import { lastList } from '../_lib/list-address';
import { DeletionText } from './deletion-text';
import styles from './lead-detail.module.css';
import { useDeletion } from './use-deletion';

export function LeadActions({ lead, onConverted }: { lead: Lead; onConverted: () => void }) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const router = useRouter();
  const toast = useToast();
  const converting = useSubmit();
  // The list that is shown then hears of it as of any change.
  const deletion = useDeletion(() => undefined);
  const [confirming, setConfirming] = useState(false);
  const name = lead.user_name ?? t('noName');

  const convert = () =>
    void converting.run(async () => {
      await leads.convert(lead.id);
      toast(t('detail.converted', { name }));
      onConverted();
    });

  return (
    <div>
      <div className={styles.actions}>
        {lead.deal_id ? (
          <Link href={`/board?deal=${lead.deal_id}`} className={buttonClass('secondary')}>
            {t('detail.openDeal')}
          </Link>
        ) : (
          <Button onClick={convert} busyLabel={converting.busy ? t('detail.converting') : undefined}>
            {t('detail.convert')}
          </Button>
        )}
        <Button variant="quiet-danger" onClick={() => setConfirming(true)}>
          {t('delete.open')}
        </Button>
      </div>
      <FormProblem problem={converting.problem} />
      {confirming ? (
        <ConfirmDialog
          title={t('delete.title', { count: 1, name })}
          confirmLabel={t('delete.confirm', { count: 1 })}
          busyLabel={t('delete.busy')}
          cancelLabel={t('delete.cancel', { count: 1 })}
          dangerous
          onConfirm={async () => {
            await deletion.remove([lead]);
            router.push(lastList());
          }}
          onClose={() => setConfirming(false)}
        >
          <DeletionText count={1} />
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
