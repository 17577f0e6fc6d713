'use client';

import { isStaff, may, type Right } from '@abbotsford/rights';
import { buttonClass, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { ProblemView } from '@/components/problem-view';
import { homeOf } from '@/lib/dashboard-pages.data';
import { useSession } from './services-provider';

export interface RequireAccessProps {
  /** `user` is anybody who is signed in. */
  needs: 'user' | Right;
  /** Shown while the person is being recognised: the page's skeleton. */
  skeleton: ReactNode;
  children: ReactNode;
}

/**
 * Shows a page to those it is meant for, and sends others to sign in. This only hides: the gateway and the services
 * decide who may do what.
 */
export function RequireAccess({ needs, skeleton, children }: RequireAccessProps) {
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
  const { role, email } = state.user;
  if (needs !== 'user' && !may(role, needs)) {
    return (
      <EmptyState
        wholePage
        title={isStaff(role) ? 'This page is not part of your role' : 'This page is for our team'}
        action={
          <Link href={homeOf[role]} className={buttonClass('primary')}>
            {isStaff(role) ? 'Go to your work' : 'Go to your account'}
          </Link>
        }
      >
        You are signed in as {email}. {isStaff(role) ? 'If you need this page, ask an administrator for it.' : null}
      </EmptyState>
    );
  }
  return children;
}
