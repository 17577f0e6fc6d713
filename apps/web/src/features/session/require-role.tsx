'use client';

import { buttonClass, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { ProblemView } from '@/components/problem-view';
import type { User } from '@/lib/api-types';
import { useSession } from './services-provider';

export interface RequireRoleProps {
  needs: User['role'];
  /** Shown while the person is being recognised: the page's skeleton. */
  skeleton: ReactNode;
  children: ReactNode;
}

/**
 * Shows a page to those it is meant for, and sends others to sign in. This only hides: the gateway and the services
 * decide who may do what.
 */
export function RequireRole({ needs, skeleton, children }: RequireRoleProps) {
  const { state, session } = useSession();
  const pathname = usePathname();
  const router = useRouter();

  useEffect(() => {
    if (state.status !== 'signed-out') return;
    // With what is asked for in the address, which somebody may have been sent.
    const here = pathname + window.location.search;
    const why = state.ended ? '&ended=1' : '';
    router.replace(state.left ? '/' : `/sign-in?next=${encodeURIComponent(here)}${why}`);
  }, [state, pathname, router]);

  if (state.status === 'unreachable') {
    return <ProblemView problem={state.problem} onRetry={() => void session.restore()} />;
  }
  if (state.status !== 'signed-in') return skeleton;
  if (needs === 'admin' && state.user.role !== 'admin') {
    return (
      <EmptyState
        wholePage
        title="This page is for the sales team"
        action={
          <Link href="/account" className={buttonClass('primary')}>
            Go to your account
          </Link>
        }
      >
        You are signed in as {state.user.email}, which has no access to it.
      </EmptyState>
    );
  }
  return children;
}
