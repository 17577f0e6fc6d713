'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './knowledge-nav.module.css';

const ANSWERS = '/knowledge/answers';
const SEARCH = '/knowledge/search';
const UNANSWERED = '/knowledge/unanswered';

/** The sides of the knowledge base: documents, written answers, what nothing answers, and what the bot makes of a question. */
export function KnowledgeNav() {
  const pathname = usePathname();
  const searching = pathname.startsWith(SEARCH);
  const answers = pathname.startsWith(ANSWERS);
  const unanswered = pathname.startsWith(UNANSWERED);
  return (
    <nav aria-label="Knowledge base" className={styles.nav}>
      <Link href="/knowledge" aria-current={searching || answers || unanswered ? undefined : 'true'}>
        Documents
      </Link>
      <Link href={ANSWERS} aria-current={answers ? 'true' : undefined}>
        Answers
      </Link>
      <Link href={UNANSWERED} aria-current={unanswered ? 'page' : undefined}>
        Unanswered
      </Link>
      <Link href={SEARCH} aria-current={searching ? 'page' : undefined}>
        Try a question
      </Link>
    </nav>
  );
}
