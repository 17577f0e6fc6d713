'use client';

import { reconnectDelay } from '@abbotsford/api-client';
import { useCallback, useEffect, useRef } from 'react';

/** Changes of many things come in bursts: it looks once after each, and ever more rarely if they go on. */
export function useCalmRefresh(refresh: () => void): () => void {
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const calming = useRef(new Set<ReturnType<typeof setTimeout>>());
  const rereads = useRef(0);
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  }, [refresh]);
  useEffect(() => {
    const timers = calming.current;
    return () => {
      clearTimeout(settling.current);
      timers.forEach((timer) => clearTimeout(timer));
    };
  }, []);

  return useCallback(() => {
    if (settling.current !== undefined) return;
    const wait = reconnectDelay(rereads.current, Math.random());
    rereads.current += 1;
    settling.current = setTimeout(() => {
      settling.current = undefined;
      latest.current();
      const calm = setTimeout(() => {
        calming.current.delete(calm);
        rereads.current = Math.max(0, rereads.current - 1);
      }, wait * 4);
      calming.current.add(calm);
    }, wait);
  }, []);
}
