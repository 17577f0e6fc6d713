'use client';

import { useEffect, useRef } from 'react';
import type { Resource } from './use-resource';

const PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Loads a resource again, two seconds after each answer, as long as something is still going on. After each failure it
 * waits twice as long, and while nobody looks at the page it waits until somebody does.
 */
export function useRefreshWhile<T>(active: boolean, resource: Resource<T>): void {
  const { refresh } = resource;
  const data = resource.status === 'ready' ? resource.data : null;
  const stale = resource.status === 'ready' ? resource.stale : null;
  const failures = useRef(0);
  useEffect(() => {
    if (!active) return;
    failures.current = stale === null ? 0 : failures.current + 1;
    const look = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setTimeout(look, Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** failures.current));
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
    // Every answer, good or bad, is new data or another problem, and so begins the next pause.
  }, [active, data, stale, refresh]);
}
