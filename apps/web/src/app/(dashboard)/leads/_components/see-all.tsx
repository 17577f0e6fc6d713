'use client';

import { Button, useToast } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import { useSubmit } from '@/lib/use-submit';

/** Clears the inbox of what was there when it was opened; what comes meanwhile stays. */
export function SeeAll({ onSeen }: { onSeen: () => void }) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const toast = useToast();
  const { busy, run } = useSubmit();
  const [opened] = useState(() => new Date().toISOString());
  const see = () =>
    void run(async () => {
      await leads.seeAll(opened);
      onSeen();
    }).then((isSeen) => toast(t(isSeen ? 'inbox.cleared' : 'inbox.failed')));
  return (
    <Button variant="quiet" size="small" onClick={see} busyLabel={busy ? t('inbox.clearing') : undefined}>
      {t('inbox.clear')}
    </Button>
  );
}
