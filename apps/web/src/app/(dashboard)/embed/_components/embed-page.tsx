'use client';

import { Card } from '@abbotsford/ui';
import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { CopyBox } from '@/components/copy-box';
import { noOptions, toQuery, type EmbedOptions } from '@/features/chat/embed-options';
import { useSettled } from '@/lib/use-settled';
import { policyLines, snippet } from '../_lib/snippet';
import { EmbedForm } from './embed-form';
import styles from './embed.module.css';

/** The browser knows under which address people reach this site; the server may not. */
const useSite = (): string =>
  useSyncExternalStore(
    () => () => undefined,
    () => window.location.origin,
    () => '',
  );

/** A preview that loads anew with each key would never be there. */
const TYPING_MS = 500;

/** How the chat gets on somebody's page: its options, how that looks, and what to put into the page. */
export function EmbedPage({ apiUrl }: { apiUrl: string }) {
  const t = useTranslations('embed');
  const [options, setOptions] = useState<EmbedOptions>(noOptions);
  const site = useSite();
  const shown = useSettled(options, TYPING_MS);
  const addresses = { site, api: apiUrl };
  return (
    <DashboardPage title={t('heading')} description={<p>{t.rich('intro', { code: (name) => <code>{name}</code> })}</p>}>
      <div className={styles.columns}>
        <Card>
          <EmbedForm options={options} onChange={setOptions} />
        </Card>
        <section aria-label={t('preview')} className={styles.preview}>
          {/* Its options are the address, so another choice is another page. */}
          <iframe title={t('previewTitle')} src={`/embed-preview?${toQuery(shown)}`} className={styles.frame} />
          <p className={styles.hint}>{t('previewHint')}</p>
        </section>
      </div>
      <CopyBox label={t('line')} text={snippet(options, addresses)} />
      <CopyBox label={t('policy')} text={policyLines(addresses)} />
    </DashboardPage>
  );
}
