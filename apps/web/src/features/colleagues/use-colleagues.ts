'use client';

import { isStaff, may, roles } from '@abbotsford/rights';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi, useSession } from '@/features/session/services-provider';
import type { Api } from '@/lib/api';
import type { User } from '@/lib/api-types';

/** Who that is, as a sentence names them. */
export type NameOf = (actorId: string | null) => string;

type Users = Api['users'];

/** Asked for once in a page's life: they change rarely. */
const asked = new WeakMap<Users, Promise<readonly User[]>>();

function colleaguesOf(users: Users): Promise<readonly User[]> {
  const known = asked.get(users);
  if (known) return known;
  // By role, since customers are many.
  const ofRole = (role: User['role']) => users.page({ role, search: '' }, null, new AbortController().signal);
  const found = Promise.all(roles.filter(isStaff).map(ofRole)).then((pages) => pages.flatMap(({ items }) => items));
  asked.set(users, found);
  found.catch(() => asked.delete(users));
  return found;
}

export interface Colleagues {
  nameOf: NameOf;
  /** The names that are known, one's own first. */
  names: readonly string[];
  all: readonly User[];
  me: string | null;
  myId: string | null;
}

/** Names of those who change things. Whoever may not list the accounts reads of "a colleague". */
export function useColleagues(): Colleagues {
  const { users } = useApi();
  const { state } = useSession();
  const t = useTranslations('session');
  const user = state.status === 'signed-in' ? state.user : null;
  const mayList = user !== null && may(user.role, 'users.manage');
  const [colleagues, setColleagues] = useState<readonly User[]>([]);

  useEffect(() => {
    if (!mayList) return;
    let isThere = true;
    colleaguesOf(users).then(
      (found) => isThere && setColleagues(found),
      // Without names the pages work all the same.
      () => undefined,
    );
    return () => {
      isThere = false;
    };
  }, [users, mayList]);

  const myId = user?.id ?? null;
  const nameOf = useCallback<NameOf>(
    (actorId) => {
      if (actorId === null) return t('who.platform');
      if (actorId === myId) return t('who.you');
      return colleagues.find(({ id }) => id === actorId)?.name ?? t('who.colleague');
    },
    [colleagues, myId, t],
  );
  const me = user?.name ?? null;
  const names = useMemo(
    () => [...new Set([me, ...colleagues.map(({ name }) => name)].filter((name) => name !== null))],
    [me, colleagues],
  );
  return { nameOf, names, all: colleagues, me, myId };
}
