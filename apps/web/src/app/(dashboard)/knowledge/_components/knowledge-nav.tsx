'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './knowledge-nav.module.css';

const ANSWERS = '/knowledge/answers';
const SEARCH = '/knowledge/search';
const UNANSWERED = '/knowledge/unanswered';
const TESTS = '/knowledge/tests';

/** The sides of the knowledge base: documents, written answers, what nothing answers, and what the bot makes of a question. */
export function KnowledgeNav() {
  const pathname = usePathname();
  const searching = pathname.startsWith(SEARCH);
  const answers = pathname.startsWith(ANSWERS);
  const unanswered = pathname.startsWith(UNANSWERED);
  const tests = pathname.startsWith(TESTS);
  return (
    <nav aria-label="Knowledge base" className={styles.nav}>
      <Link href="/knowledge" aria-current={searching || answers || unanswered || tests ? undefined : 'true'}>
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
      <Link href={TESTS} aria-current={tests ? 'page' : undefined}>
        Tests
      </Link>
    </nav>
  );
}
