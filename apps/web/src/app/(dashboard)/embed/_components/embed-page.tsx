'use client';

import { Card } from '@abbotsford/ui';
import { useState, useSyncExternalStore } from 'react';
import { noOptions, toQuery, type EmbedOptions } from '@/features/chat/embed-options';
import { useSettled } from '@/lib/use-settled';
import { policyLines, snippet } from '../_lib/snippet';
import { CopyBox } from './copy-box';
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
  const [options, setOptions] = useState<EmbedOptions>(noOptions);
  const site = useSite();
  const shown = useSettled(options, TYPING_MS);
  const addresses = { site, api: apiUrl };
  return (
    <div className={styles.page}>
      <div>
        <h1 className={styles.title}>Embed the chat</h1>
        <p>
          Show the chat on any website. Name the website&rsquo;s origin in the setting <code>WIDGET_ORIGINS</code> of
          the gateway, then put this line into its pages.
        </p>
      </div>
      <div className={styles.columns}>
        <Card>
          <EmbedForm options={options} onChange={setOptions} />
        </Card>
        <section aria-label="Preview" className={styles.preview}>
          {/* Its options are the address, so another choice is another page. */}
          <iframe title="Preview of the chat" src={`/embed-preview?${toQuery(shown)}`} className={styles.frame} />
          <p className={styles.hint}>
            The chat in the preview is the real one: a message there is answered and stored.
          </p>
        </section>
      </div>
      <CopyBox label="Line for the page" text={snippet(options, addresses)} />
      <CopyBox label="For a strict Content Security Policy" text={policyLines(addresses)} />
    </div>
  );
}
