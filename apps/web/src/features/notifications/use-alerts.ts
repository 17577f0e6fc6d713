import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import type { Notification as Told } from '@/lib/api-types';
import { freshOf } from './fresh-of';
import { pathOf } from './path-of';
import { sayEvent } from './say-event';
import { playChime } from './play-chime';

/** Draws attention to what has just been told, in the ways that the person has chosen. Null while nothing is known. */
export function useAlerts(items: readonly Told[] | null): void {
  const t = useTranslations('notifications');
  const { notifications: api } = useApi();
  const router = useRouter();
  const before = useRef<readonly Told[] | null>(null);

  const show = (one: Told): void => {
    const text = sayEvent(one.event, t);
    const shown = new Notification(text, { body: one.title ?? '', tag: one.id });
    shown.onclick = () => {
      window.focus();
      router.push(pathOf(one));
      shown.close();
    };
  };

  const alert = useEffectEvent(async (fresh: readonly Told[]): Promise<void> => {
    const { preferences } = await api.preferences();
    const chosen = fresh.flatMap((one) =>
      preferences.filter(({ kind }) => kind === one.kind).map((preference) => ({ one, ...preference })),
    );
    if (chosen.some(({ sound }) => sound)) void playChime();
    const maySee = 'Notification' in window && Notification.permission === 'granted' && document.hidden;
    for (const { one, browser } of chosen) if (maySee && browser) show(one);
  });

  useEffect(() => {
    if (items === null) return;
    const fresh = freshOf(before.current, items);
    before.current = items;
    // Who can not be asked how they want to be told is told by the bell all the same.
    if (fresh.length > 0) alert(fresh).catch(() => undefined);
  }, [items]);
}
