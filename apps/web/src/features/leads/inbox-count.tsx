'use client';

import { Badge } from '@abbotsford/ui';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FirstRead } from '@/features/live/first-read';
import { useCalmRefresh } from '@/features/live/use-calm-refresh';
import { useCrmEvents } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import { useResource } from '@/lib/use-resource';

const ANY = { unseen: true } as const;

/** How many leads nobody has looked at, live; nothing while there are none. */
export function InboxCount() {
  const t = useTranslations('nav');
  const { leads } = useApi();
  const [first] = useState(() => new FirstRead());
  const load = useCallback(
    async (signal: AbortSignal) => {
      await first.begin(signal);
      return leads.overview(ANY, signal);
    },
    [leads, first],
  );
  const resource = useResource(load);
  const refreshSoon = useCalmRefresh(resource.refresh);
  useCrmEvents({
    onConnect: () => {
      if (!first.connected()) refreshSoon();
    },
    onEvent: ({ type }) => {
      if (/^(lead|unknown)/.test(type)) refreshSoon();
    },
  });
  const count = resource.status === 'ready' ? resource.data.unseen : 0;
  return count === 0 ? null : <Badge tone="info">{t('unseenLeads', { count })}</Badge>;
}
