'use client';

import { Badge, DataTable, type DataColumn } from '@abbotsford/ui';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { NameOf } from '@/features/colleagues/use-colleagues';
import type { AuditEntry } from '@/lib/api-types';
import { auditActionKey } from '@/lib/audit-action-key';
import { formatDateTime, formatFieldName } from '@/lib/format';
import { linkTo } from '../_lib/link-to';
import styles from './audit.module.css';

export function AuditTable({ entries, nameOf }: { entries: readonly AuditEntry[]; nameOf: NameOf }) {
  const t = useTranslations('audit');
  const columns: readonly DataColumn<AuditEntry>[] = [
    {
      label: t('what'),
      cell: ({ action, outcome, subject }) => (
        <>
          {t(`actions.${auditActionKey(action)}`)}
          {outcome === 'unknown' ? <Badge tone="warning">{t('unknown')}</Badge> : null}
          {subject === null ? null : <span className={styles.muted}>{t('subject', { who: subject })}</span>}
        </>
      ),
    },
    {
      label: t('who'),
      cell: ({ action, actor_id }) => (action === 'user.sign_in_refused' ? t('nobody') : nameOf(actor_id)),
    },
    { label: t('when'), cell: ({ at }) => <time dateTime={at}>{formatDateTime(at)}</time> },
    { label: t('details'), cell: (entry) => <Details entry={entry} />, onCard: { wide: true } },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={entries} keyOf={({ id }) => id} />;
}

function Details({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit');
  const href = linkTo(entry);
  return (
    <>
      {href === null ? null : (
        <Link
          href={href}
          aria-label={`${t('open')}: ${t(`actions.${auditActionKey(entry.action)}`)}, ${formatDateTime(entry.at)}`}
        >
          {t('open')}
        </Link>
      )}
      {entry.lead_ids.length > 1 ? (
        <span className={styles.muted}>{t('leads', { count: entry.lead_ids.length })}</span>
      ) : null}
      {entry.fields.length > 0 ? (
        <span className={styles.muted}>{t('fields', { fields: entry.fields.map(formatFieldName).join(', ') })}</span>
      ) : null}
      {entry.request_id === null ? null : (
        <span className={styles.muted}>{t('request', { id: entry.request_id })}</span>
      )}
    </>
  );
}
