'use client';

import { Badge, DataTable, type BadgeTone, type DataColumn } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { ServiceOverview } from '@/lib/api-types';
import styles from './settings.module.css';

type Setting = ServiceOverview['settings'][number];

const tones: Readonly<Record<ServiceOverview['status'], BadgeTone>> = {
  healthy: 'good',
  degraded: 'warning',
  unhealthy: 'danger',
};

/** One service: its parts, with a sentence where there is something to say, and its settings. */
export function ServiceSettings({ overview }: { overview: ServiceOverview }) {
  const t = useTranslations('settings');
  const { service, version, status, checks, settings } = overview;
  const columns: readonly DataColumn<Setting>[] = [
    {
      label: t('name'),
      cell: ({ name, about }) => (
        <>
          <code className={styles.value}>{name}</code>
          <span className={styles.muted}>{about}</span>
        </>
      ),
    },
    { label: t('value'), cell: (setting) => <Value setting={setting} /> },
  ];
  return (
    <section className={styles.service} aria-labelledby={`service-${service}`}>
      <h2 id={`service-${service}`} className={styles.heading}>
        {service} <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
      </h2>
      {version === null ? <p>{t('away')}</p> : <p className={styles.muted}>{t('version', { version })}</p>}
      {checks.length === 0 ? null : (
        <ul className={styles.parts} aria-label={t('parts')}>
          {checks.map(({ name, status: state, detail }) => (
            <li key={name}>
              {name}: {t(`checks.${state}`)}
              {detail === null ? null : <span className={styles.muted}>{detail}</span>}
            </li>
          ))}
        </ul>
      )}
      {settings.length === 0 ? null : (
        <DataTable
          caption={t('settings', { count: settings.length })}
          columns={columns}
          rows={settings}
          keyOf={({ name }) => name}
        />
      )}
    </section>
  );
}

function Value({ setting: { value, default: byDefault, is_set, secret } }: { setting: Setting }) {
  const t = useTranslations('settings');
  if (secret) return is_set ? t('set') : t('notSet');
  if (value !== null) return <code className={styles.value}>{value}</code>;
  if (byDefault === null) return t('notSet');
  return (
    <>
      <code className={styles.value}>{byDefault}</code> <span className={styles.muted}>{t('byDefault')}</span>
    </>
  );
}
