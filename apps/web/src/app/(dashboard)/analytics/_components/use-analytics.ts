'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { useApi } from '@/features/session/services-provider';
import { useResource } from '@/lib/use-resource';
import { readRange, todayHere, writeRange, type Range } from '../_lib/range';

/** The figures of the days that the address names. */
export function useAnalytics() {
  const { analytics } = useApi();
  const router = useRouter();
  const pathname = usePathname();
  const query = useSearchParams();
  const [today] = useState(() => todayHere(new Date()));
  const range = useMemo(() => readRange(query, today), [query, today]);
  const { from, to } = range;
  const resource = useResource(
    useCallback((signal: AbortSignal) => analytics.get({ from, to }, signal), [analytics, from, to]),
  );
  const choose = (chosen: Range) => router.replace(`${pathname}?${writeRange(chosen)}`, { scroll: false });
  return { resource, range, today, choose };
}
