'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './knowledge-nav.module.css';

const SEARCH = '/knowledge/search';

/** The two sides of the knowledge base: what it holds, and what it makes of a question. */
export function KnowledgeNav() {
  const searching = usePathname().startsWith(SEARCH);
  return (
    <nav aria-label="Knowledge base" className={styles.nav}>
      <Link href="/knowledge" aria-current={searching ? undefined : 'true'}>
        Documents
      </Link>
      <Link href={SEARCH} aria-current={searching ? 'page' : undefined}>
        Try a question
      </Link>
    </nav>
  );
}
