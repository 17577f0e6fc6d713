'use client';

import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';

export interface LeaveGuard {
  /** Whether there is something to lose. */
  active: boolean;
  /** What is asked before a link is followed; else what is asked of changes that are not saved. */
  question?: string;
  /** Paths of this site that may be followed all the same; none without it. */
  allows?: (path: string) => boolean;
}

/**
 * Asks before the page is left while there is something to lose: by closing it, by a link, and by going back where the
 * browser lets a page know of it in time.
 */
export function useLeaveGuard({ active, question, allows = () => false }: LeaveGuard): void {
  const t = useTranslations('common');
  const mayLeave = useEffectEvent((target: string) => {
    const url = new URL(target, location.href);
    if (url.origin === location.origin && (url.pathname === location.pathname || allows(url.pathname))) return true;
    return window.confirm(question ?? t('leave.page'));
  });

  useEffect(() => {
    if (!active) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // The router follows a link in the page, which the browser's own question does not cover.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || opensElsewhere(event)) return;
      if (mayLeave(link.href)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onNavigate = (event: NavigateEvent) => {
      if (event.navigationType !== 'traverse' || !event.cancelable) return;
      if (!mayLeave(event.destination.url)) event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    const navigation = 'navigation' in window ? window.navigation : null;
    navigation?.addEventListener('navigate', onNavigate);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
      navigation?.removeEventListener('navigate', onNavigate);
    };
  }, [active]);
}

function opensElsewhere({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}
