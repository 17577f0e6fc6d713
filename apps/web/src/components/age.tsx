'use client';

import { formatAge } from '@/lib/format';
import { useNow } from '@/lib/use-now';

/** How long ago it was; the words follow the clock. */
export function Age({ at }: { at: string }) {
  const now = useNow();
  return <time dateTime={at}>{formatAge(at, now)}</time>;
}
