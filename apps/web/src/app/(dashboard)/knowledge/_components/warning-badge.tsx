import { Badge } from '@abbotsford/ui';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { DocumentSummary } from '@/lib/api-types';
import styles from './warning-badge.module.css';

/** How many things about a document its editor should look at; it leads to them. Nothing when there are none. */
export function WarningBadge({ document: { id, warnings } }: { document: Pick<DocumentSummary, 'id' | 'warnings'> }) {
  const t = useTranslations('knowledge');
  const [first] = warnings;
  if (!first) return null;
  return (
    <Link href={`/knowledge/${id}#warnings`} className={styles.link} title={first.message}>
      <Badge tone="warning">{t('warnings.badge', { count: warnings.length })}</Badge>
    </Link>
  );
}
