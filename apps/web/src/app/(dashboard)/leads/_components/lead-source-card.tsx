'use client';

import { Card } from '@abbotsford/ui';
import { useTranslations } from 'use-intl';
import type { Lead, LeadSource } from '@/lib/api-types';
import styles from './lead-detail.module.css';

const parts = ['page', 'referrer', 'utm_source', 'utm_medium', 'utm_campaign'] as const;
const told = (source: LeadSource | null) => JSON.stringify(parts.map((part) => source?.[part] ?? null));

/** The pages and campaigns that somebody first and last wrote from; once where they are the same. */
export function LeadSourceCard({ lead: { source, latest_source } }: { lead: Lead }) {
  const t = useTranslations('leads');
  const isSame = told(source) === told(latest_source);
  return (
    <Card className={styles.card}>
      <h2>{t('source.title')}</h2>
      {source === null && latest_source === null ? <p>{t('source.unknown')}</p> : null}
      {source ? <Source source={source} heading={isSame ? null : t('source.first')} /> : null}
      {latest_source && !isSame ? <Source source={latest_source} heading={t('source.latest')} /> : null}
    </Card>
  );
}

function Source({ source, heading }: { source: LeadSource; heading: string | null }) {
  const t = useTranslations('leads');
  return (
    <>
      {heading === null ? null : <h3>{heading}</h3>}
      <dl className={styles.facts}>
        {parts.map((part) => {
          const value = source[part];
          if (!value) return null;
          return (
            <div key={part}>
              <dt>{t(`source.${part}`)}</dt>
              <dd>
                {part === 'page' || part === 'referrer' ? (
                  <a href={value} target="_blank" rel="noreferrer noopener">
                    {value}
                  </a>
                ) : (
                  value
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
