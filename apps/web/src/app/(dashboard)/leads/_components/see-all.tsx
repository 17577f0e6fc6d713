'use client';

import { Button, useToast } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import type { LeadSummary } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';

export interface SeeAllProps {
  /** What the inbox shows. */
  leads: readonly LeadSummary[];
  onSeen: () => void;
}

/** Clears the inbox of what there was by the latest news that it shows; what came after that stays. */
export function SeeAll({ leads, onSeen }: SeeAllProps) {
  const t = useTranslations('leads');
  const { leads: api } = useApi();
  const toast = useToast();
  const { busy, run } = useSubmit();
  const see = () =>
    void run(async () => {
      await api.seeAll(
        leads
          .map(({ date }) => date)
          .toSorted()
          .at(-1) ?? new Date().toISOString(),
      );
      onSeen();
    }).then((isSeen) => toast(t(isSeen ? 'inbox.cleared' : 'inbox.failed')));
  return (
    <Button variant="quiet" size="small" onClick={see} busyLabel={busy ? t('inbox.clearing') : undefined}>
      {t('inbox.clear')}
    </Button>
  );
}
