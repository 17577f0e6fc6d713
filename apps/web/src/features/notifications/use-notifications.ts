import { useCallback } from 'react';
import { useCalmRefresh } from '@/features/live/use-calm-refresh';
import { useCrmEvents } from '@/features/live/use-crm-events';
import { useApi } from '@/features/session/services-provider';
import type { Notification } from '@/lib/api-types';
import { readPages } from '@/lib/read-pages';
import { useResource, type Resource } from '@/lib/use-resource';

export interface LoadedNotifications {
  items: Notification[];
  more: boolean;
  /** Of all that there are. */
  unread: number;
}

export interface Notifications {
  resource: Resource<LoadedNotifications>;
  read: (notification: Notification) => Promise<void>;
  /** All that is shown, and what is older. */
  readAll: () => Promise<void>;
}

/** What one was told, the newest first, as it comes; so many pages of it. */
export function useNotifications({ pages, onlyUnread }: { pages: number; onlyUnread: boolean }): Notifications {
  const { notifications: api } = useApi();
  const load = useCallback(
    async (signal: AbortSignal): Promise<LoadedNotifications> => {
      let unread = 0;
      const { items, more } = await readPages(async (cursor) => {
        const page = await api.page(onlyUnread, cursor, signal);
        unread = page.unread;
        return page;
      }, pages);
      return { items, more, unread };
    },
    [api, pages, onlyUnread],
  );
  const resource = useResource(load);
  const { refresh, mutate } = resource;
  const lookSoon = useCalmRefresh(refresh);
  useCrmEvents({
    onConnect: refresh,
    onEvent: ({ type }) => {
      if (type === 'notifications.changed' || type === 'unknown') lookSoon();
    },
  });

  const read = async ({ id, read: isRead }: Notification): Promise<void> => {
    if (isRead) return;
    mutate(({ items, unread, more }) => ({
      items: items.map((one) => (one.id === id ? { ...one, read: true } : one)),
      unread: Math.max(0, unread - 1),
      more,
    }));
    await api.read(id);
  };
  const readAll = async (): Promise<void> => {
    const newest = resource.status === 'ready' ? resource.data.items[0]?.at : undefined;
    if (newest === undefined) return;
    await api.readUntil(newest);
    refresh();
  };
  return { resource, read, readAll };
}
