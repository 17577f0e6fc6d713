'use client';

import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

let now = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    listeners.forEach((each) => each());
  }, MINUTE_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    now = 0;
  };
}

function current(): number {
  if (now === 0) now = Date.now();
  return now;
}

/** The time in milliseconds, a new one each minute; all readers share one timer, and so say the same. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, current, () => 0);
}
