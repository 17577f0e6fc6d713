'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';
import type { User } from '@/lib/api-types';
import { homeOf } from '@/lib/dashboard-pages.data';
import { safeNext } from '@/lib/safe-next';

/** Where a person who has just signed in goes: where they wanted to, else where their role works. */
export function useLeave(): (user: User) => void {
  const router = useRouter();
  const next = useSearchParams().get('next');
  return useCallback((user) => router.replace(safeNext(next, homeOf[user.role])), [router, next]);
}
