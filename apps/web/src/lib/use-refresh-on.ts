'use client';

import { useEffect, useRef } from 'react';

/** Refreshes when a value changes, behind what is shown; not at first, when it is being loaded anyway. */
export function useRefreshOn(value: string, refresh: () => void): void {
  const seen = useRef(value);
  useEffect(() => {
    if (seen.current === value) return;
    seen.current = value;
    refresh();
  }, [value, refresh]);
}
