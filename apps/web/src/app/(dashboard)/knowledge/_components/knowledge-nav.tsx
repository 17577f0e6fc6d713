'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import styles from './knowledge-nav.module.css';

const documents = { name: 'documents', href: '/knowledge' } as const;
const others = [
  { name: 'answers', href: '/knowledge/answers' },
  { name: 'unanswered', href: '/knowledge/unanswered' },
  { name: 'search', href: '/knowledge/search' },
  { name: 'tests', href: '/knowledge/tests' },
] as const;

/** The sides of the knowledge base: documents, written answers, what nothing answers, and what the bot makes of a question. */
export function KnowledgeNav() {
  const t = useTranslations('knowledge');
  const pathname = usePathname();
  const current = others.find(({ href }) => pathname.startsWith(href)) ?? documents;
  return (
    <nav aria-label={t('title')} className={styles.nav}>
      {[documents, ...others].map((side) => (
        <Link
          key={side.name}
          href={side.href}
          aria-current={side !== current ? undefined : pathname === side.href ? 'page' : 'true'}
        >
          {t(`nav.${side.name}`)}
        </Link>
      ))}
    </nav>
  );
}
