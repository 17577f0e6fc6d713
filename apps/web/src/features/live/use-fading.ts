'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that holds for a while after each time that it is noticed, such as that somebody writes. */
export function useFading(milliseconds: number): { holds: boolean; notice: () => void; clear: () => void } {
  const [holds, setHolds] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    setHolds(false);
  }, []);
  const notice = useCallback(() => {
    clearTimeout(timer.current);
    setHolds(true);
    timer.current = setTimeout(() => setHolds(false), milliseconds);
  }, [milliseconds]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { holds, notice, clear };
}
