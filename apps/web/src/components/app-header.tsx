'use client';

import { isStaff, may } from '@abbotsford/rights';
import { Button, classNames } from '@abbotsford/ui';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Wordmark } from '@/features/brand/wordmark';
import { InboxCount } from '@/features/leads/inbox-count';
import { useSession } from '@/features/session/services-provider';
import { dashboardPages } from '@/lib/dashboard-pages.data';
import { useSubmit } from '@/lib/use-submit';
import { SkipLink } from './skip-link';
import styles from './app-header.module.css';

const customerPages = [
  { href: '/support', name: 'support' },
  { href: '/support/tickets', name: 'ownTickets' },
  { href: '/account', name: 'ownAccount' },
] as const;

/** With more than so many the navigation has a line of its own on screens of usual width. */
const MANY = 8;

/** The top of every page behind the sign-in. */
export function AppHeader({ tools = null }: { tools?: ReactNode }) {
  const t = useTranslations('nav');
  const { state, session } = useSession();
  const pathname = usePathname();
  const signOut = useSubmit();
  const user = state.status === 'signed-in' ? state.user : null;

  const pages =
    user && isStaff(user.role) ? dashboardPages.filter(({ right }) => may(user.role, right)) : customerPages;
  /** Of a page inside of another's the one that says most. */
  const current = pages
    .map(({ href }) => href)
    .filter((href) => pathname.startsWith(href))
    .toSorted((a, b) => b.length - a.length)[0];

  // Where all links have no room, that of this page is among those that are seen.
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current, user]);

  const leave = () => void signOut.run(() => session.signOut());

  return (
    <header className={styles.header}>
      <SkipLink />
      <div className={styles.bar}>
        <Wordmark compact />
        {user ? (
          <nav ref={nav} aria-label={t('main')} className={classNames(styles.nav, pages.length > MANY && styles.many)}>
            {pages.map(({ href, name }) => (
              <Link key={href} href={href} aria-current={href === current ? 'page' : undefined}>
                {t(`pages.${name}`)}
                {href === '/leads' ? <InboxCount /> : null}
              </Link>
            ))}
          </nav>
        ) : null}
        <div className={styles.person}>
          {user ? (
            <>
              {tools}
              <Link href="/account" className={styles.account} aria-label={t('account', { name: user.name })}>
                {user.name}
              </Link>
              <Button
                variant="secondary"
                size="small"
                onClick={leave}
                busyLabel={signOut.busy ? t('signingOut') : undefined}
              >
                {t('signOut')}
              </Button>
            </>
          ) : null}
        </div>
      </div>
    </header>
  );
}
