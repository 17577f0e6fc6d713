'use client';

import { may } from '@abbotsford/rights';
import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi, useSession } from '@/features/session/services-provider';

/** Who that is, as a sentence names them. */
export type NameOf = (actorId: string | null) => string;

/** Names of those who change deals. Whoever may not list the accounts reads of "a colleague". */
export function useColleagues(): { nameOf: NameOf; me: string | null; myId: string | null } {
  const { users } = useApi();
  const { state } = useSession();
  const t = useTranslations('board');
  const user = state.status === 'signed-in' ? state.user : null;
  const mayList = user !== null && may(user.role, 'users.manage');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());

  useEffect(() => {
    if (!mayList) return;
    const leaving = new AbortController();
    users.page({ role: '', search: '' }, null, leaving.signal).then(
      ({ items }) => setNames(new Map(items.map(({ id, name }) => [id, name]))),
      // Without names the board works all the same.
      () => undefined,
    );
    return () => leaving.abort();
  }, [users, mayList]);

  const myId = user?.id ?? null;
  const nameOf = useCallback<NameOf>(
    (actorId) => {
      if (actorId === null) return t('who.platform');
      if (actorId === myId) return t('who.you');
      return names.get(actorId) ?? t('who.colleague');
    },
    [names, myId, t],
  );
  return { nameOf, me: user?.name ?? null, myId };
}
