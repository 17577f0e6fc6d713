'use client';

import { isStaff, may, type Right } from '@abbotsford/rights';
import { buttonClass, EmptyState } from '@abbotsford/ui';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { Fragment, useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemView } from '@/components/problem-view';
import { homeOf } from '@/lib/dashboard-pages.data';
import { useSession } from './services-provider';
import { SignInAgain } from './sign-in-again';

/** Where a second factor is set up. */
const SET_UP = '/account/second-factor';

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
  const t = useTranslations('session');
  const { state, session } = useSession();
  const pathname = usePathname();
  const router = useRouter();

  useEffect(() => {
    if (state.status !== 'signed-out') return;
    // With what is asked for in the address, which somebody may have been sent.
    const here = pathname + window.location.search;
    const why = state.ended === null ? '' : '&ended=1';
    router.replace(state.left ? '/' : `/sign-in?next=${encodeURIComponent(here)}${why}`);
  }, [state, pathname, router]);

  const setUpFirst = state.status === 'signed-in' && state.secondFactorDue && pathname !== SET_UP;
  useEffect(() => {
    if (setUpFirst) router.replace(SET_UP);
  }, [setUpFirst, router]);

  if (state.status === 'unreachable') {
    return <ProblemView problem={state.problem} onRetry={() => void session.restore()} />;
  }
  if (state.status !== 'signed-in' || setUpFirst) return skeleton;
  const { role, email } = state.user;
  if (needs !== 'user' && !may(role, needs)) {
    return (
      <EmptyState
        wholePage
        title={isStaff(role) ? t('notYourRole') : t('forTheTeam')}
        action={
          <Link href={homeOf[role]} className={buttonClass('primary')}>
            {isStaff(role) ? t('toYourWork') : t('toYourAccount')}
          </Link>
        }
      >
        {t('signedInAs', { email })} {isStaff(role) ? t('askForIt') : null}
      </EmptyState>
    );
  }
  return (
    <>
      {/* Of somebody else nothing stays. */}
      <Fragment key={state.user.id}>{children}</Fragment>
      {state.ended === null ? null : <SignInAgain user={state.user} because={state.ended} />}
    </>
  );
}
