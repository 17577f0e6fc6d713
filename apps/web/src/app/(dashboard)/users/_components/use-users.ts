'use client';

import { useCallback, useState } from 'react';
import { useApi } from '@/features/session/services-provider';
import type { User, UserFilter } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useResource, type Resource } from '@/lib/use-resource';

interface LoadedUsers {
  users: User[];
  more: boolean;
  /** Those whose address another account has, from all pages. */
  sharing: User[];
}

export interface Users {
  resource: Resource<LoadedUsers>;
  filter: UserFilter;
  choose: (filter: UserFilter) => void;
  showMore: () => void;
  /** Shows an account as it is now. */
  replace: (user: User) => void;
}

/** The oldest accounts that fit the filter, more of them on request, and those that share an address. */
export function useUsers(): Users {
  const { users: api } = useApi();
  const [pages, setPages] = useState(1);
  const [filter, setFilter] = useState<UserFilter>({ role: '', search: '' });

  const load = useCallback(
    async (signal: AbortSignal): Promise<LoadedUsers> => {
      const reading = readPages((cursor) => api.page(filter, cursor, signal), pages);
      const [sharing, { items, more }] = await Promise.all([api.sharingAnAddress(signal), reading]);
      return { users: items, more, sharing };
    },
    [api, filter, pages],
  );
  const resource = useResource(load);

  const replace = (user: User) => {
    const put = (known: User[]) => known.map((each) => (each.id === user.id ? user : each));
    resource.mutate(({ users, sharing, more }) => ({ users: put(users), sharing: put(sharing), more }));
  };
  const choose = (chosen: UserFilter) => {
    setPages(1);
    setFilter(chosen);
  };
  return { resource, filter, choose, showMore: () => setPages(pages + 1), replace };
}
