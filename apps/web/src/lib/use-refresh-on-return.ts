'use client';

import { useEffect } from 'react';

const LOOK_EVERY_MS = 10_000;

/** Loads again when the reader comes back to the page, and every ten seconds while they look at it. */
export function useRefreshOnReturn(refresh: () => void): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);
}
