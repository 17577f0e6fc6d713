'use client';

import { Button, useToast } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { useApi } from '@/features/session/services-provider';
import type { Deal } from '@/lib/api-types';

export function DeleteDeal({ deal, onDeleted }: { deal: Deal; onDeleted: (dealId: string) => void }) {
  const t = useTranslations('board');
  const { deals } = useApi();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button variant="quiet-danger" onClick={() => setAsking(true)}>
        {t('delete.open')}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t('delete.title', { company: deal.company_name })}
          confirmLabel={t('delete.confirm')}
          busyLabel={t('delete.busy')}
          cancelLabel={t('delete.cancel')}
          dangerous
          onConfirm={async () => {
            await deals.remove(deal.id);
            toast(t('delete.done', { company: deal.company_name }));
            onDeleted(deal.id);
          }}
          onClose={() => setAsking(false)}
        >
          <p>{deal.lead_id === null ? t('delete.text') : t('delete.textWithLead')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
