'use client';

import { Button } from '@abbotsford/ui';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Wordmark } from '@/features/brand/wordmark';
import { useSession } from '@/features/session/services-provider';
import { useSubmit } from '@/lib/use-submit';
import { SkipLink } from './skip-link';
import styles from './app-header.module.css';

const adminPages = [
  { href: '/board', label: 'Deals' },
  { href: '/leads', label: 'Leads' },
  { href: '/conversations', label: 'Chats' },
  { href: '/tickets', label: 'Tickets' },
  { href: '/knowledge', label: 'Knowledge' },
  { href: '/analytics', label: 'Analytics' },
  { href: '/people', label: 'People' },
  { href: '/users', label: 'Users' },
];

const customerPages = [
  { href: '/support', label: 'Support' },
  { href: '/support/tickets', label: 'Your tickets' },
];

/** The top of every page behind the sign-in. */
export function AppHeader() {
  const { state, session } = useSession();
  const pathname = usePathname();
  const signOut = useSubmit();
  const user = state.status === 'signed-in' ? state.user : null;

  const pages = user?.role === 'admin' ? adminPages : customerPages;
  /** Of a page inside of another's the one that says most. */
  const current = pages
    .map(({ href }) => href)
    .filter((href) => pathname.startsWith(href))
    .toSorted((a, b) => b.length - a.length)[0];

  const leave = () => void signOut.run(() => session.signOut());

  return (
    <header className={styles.header}>
      <SkipLink />
      <div className={styles.bar}>
        <Wordmark compact />
        {user ? (
          <nav aria-label="Main" className={styles.nav}>
            {pages.map(({ href, label }) => (
              <Link key={href} href={href} aria-current={href === current ? 'page' : undefined}>
                {label}
              </Link>
            ))}
          </nav>
        ) : null}
        <div className={styles.person}>
          {user ? (
            <>
              <Link href="/account" className={styles.account} aria-label={`Your account, ${user.name}`}>
                {user.name}
              </Link>
              <Button
                variant="secondary"
                size="small"
                onClick={leave}
                busyLabel={signOut.busy ? 'Signing out' : undefined}
              >
                Sign out
              </Button>
            </>
          ) : null}
        </div>
      </div>
    </header>
  );
}
