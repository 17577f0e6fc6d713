'use client';

import { useEffect } from 'react';
import type { Resource } from './use-resource';

const PAUSE_MS = 2_000;

/** Loads a resource again, two seconds after each answer, as long as something is still going on. */
export function useRefreshWhile<T>(active: boolean, resource: Resource<T>): void {
  const { refresh } = resource;
  const data = resource.status === 'ready' ? resource.data : null;
  const stale = resource.status === 'ready' ? resource.stale : null;
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(refresh, PAUSE_MS);
    return () => clearTimeout(timer);
    // Every answer, good or bad, is new data or another problem, and so begins the next pause.
  }, [active, data, stale, refresh]);
}
