'use client';

import { useCallback, useRef } from 'react';

/** Rarely enough for the limits of the API, and often enough to be seen without a gap (`TYPING_SHOWN_MS`). */
const TOLD_EVERY_MS = 5_000;
export const TYPING_SHOWN_MS = 7_000;

/** To be called with each key: tells others now and then that one writes. */
export function useTypingSignal(tell: () => Promise<unknown>): () => void {
  const told = useRef(0);
  return useCallback(() => {
    const now = Date.now();
    if (now - told.current < TOLD_EVERY_MS) return;
    told.current = now;
    // Nobody misses a hint that did not arrive.
    tell().catch(() => undefined);
  }, [tell]);
}
