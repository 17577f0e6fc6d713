'use client';

import { Badge, Button, DataTable, type DataColumn } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { ProviderCall } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { formatNumber, formatUsd } from '../_lib/format-usage';
import styles from './api-log.module.css';

interface CallTableProps {
  calls: readonly ProviderCall[];
  onShow: (call: ProviderCall) => void;
}

export function CallTable({ calls, onShow }: CallTableProps) {
  const t = useTranslations('apiLog');
  const used = ({ tokens_in, tokens_out, seconds, characters }: ProviderCall) =>
    [
      ...(tokens_in + tokens_out > 0
        ? [t('tokens', { in: formatNumber(tokens_in), out: formatNumber(tokens_out) })]
        : []),
      ...(seconds > 0 ? [t('secondsUsed', { count: formatNumber(seconds) })] : []),
      ...(characters > 0 ? [t('charactersUsed', { count: formatNumber(characters) })] : []),
    ].join(', ');
  const columns: readonly DataColumn<ProviderCall>[] = [
    {
      label: t('model'),
      cell: ({ model, kind, service }) => (
        <>
          {model}
          <span className={styles.muted}>
            {t(`kinds.${kind}`)}, {service}
          </span>
        </>
      ),
    },
    { label: t('when'), cell: ({ at }) => <time dateTime={at}>{formatDateTime(at)}</time> },
    {
      label: t('state'),
      cell: ({ error_code }) =>
        error_code === null ? t('answered') : <Badge tone="danger">{`${t('failed')}: ${error_code}`}</Badge>,
    },
    { label: t('used'), cell: used },
    {
      label: t('cost'),
      kind: 'number',
      cell: ({ cost_usd }) => (cost_usd === null ? t('noPrice') : formatUsd(cost_usd)),
    },
    {
      label: t('took'),
      kind: 'number',
      cell: ({ duration_ms }) => (duration_ms === null ? '' : t('ms', { count: formatNumber(duration_ms) })),
    },
    {
      label: t('details'),
      kind: 'actions',
      cell: (call) => (
        <Button
          variant="secondary"
          size="small"
          aria-label={t('detailsOf', { when: formatDateTime(call.at) })}
          onClick={() => onShow(call)}
        >
          {t('details')}
        </Button>
      ),
    },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={calls} keyOf={({ id }) => id} />;
}
