'use client';

import { Button, useToast } from '@abbotsford/ui';
import { useId } from 'react';
import styles from './embed.module.css';

/** A text that somebody takes elsewhere. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const id = useId();
  const toast = useToast();
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => toast('Copied.'),
      () => toast('Your browser does not let us copy. Please select the text and copy it.'),
    );
  };
  return (
    <section aria-labelledby={id} className={styles.copyBox}>
      <div className={styles.copyHead}>
        <h2 id={id}>{label}</h2>
        <Button size="small" variant="secondary" onClick={copy} aria-label={`Copy: ${label}`}>
          Copy
        </Button>
      </div>
      <pre className={styles.code}>
        <code>{text}</code>
      </pre>
    </section>
  );
}
