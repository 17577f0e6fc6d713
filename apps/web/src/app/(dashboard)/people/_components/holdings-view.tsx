'use client';

import { Alert, Button, Card, EmptyState, useToast } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { Erasure, PersonContact, PersonHoldings } from '@/lib/api-types';
import { saveJson } from '@/lib/save-file';
import { useSubmit } from '@/lib/use-submit';
import { describeHeld } from '../_lib/describe-held';
import { EraseDialog } from './erase-dialog';
import styles from './people.module.css';

export interface HoldingsViewProps {
  typed: string;
  contact: PersonContact;
  holdings: PersonHoldings;
  onExported: () => void;
  onErasing: (erasure: Erasure) => void;
}

/** How much is held, and what may be done with it. */
export function HoldingsView({ typed, contact, holdings, onExported, onErasing }: HoldingsViewProps) {
  const t = useTranslations('people');
  const { people } = useApi();
  const toast = useToast();
  const exporting = useSubmit();
  const [erasing, setErasing] = useState(false);
  const held = holdings.held.filter(({ count }) => count > 0);

  if (held.length === 0) {
    return (
      <div role="status">
        <EmptyState title={t('holdings.none')}>{t('holdings.noneHow', { typed })}</EmptyState>
      </div>
    );
  }

  const download = () =>
    void exporting.run(async () => {
      saveJson(await people.export(contact), 'person.json');
      toast(t('holdings.downloaded'));
      onExported();
    });

  return (
    <Card className={styles.card}>
      <h2>{t('holdings.title')}</h2>
      {holdings.people > 1 ? <Alert tone="warning">{t('holdings.several', { count: holdings.people })}</Alert> : null}
      <div role="status">
        <ul className={styles.held} aria-label={t('holdings.title')}>
          {held.map((kind) => (
            <li key={kind.what}>
              <strong>{describeHeld(kind, t)}</strong>
              {kind.samples.length > 0 ? <span className={styles.samples}>{kind.samples.join('; ')}</span> : null}
            </li>
          ))}
        </ul>
      </div>
      {holdings.people > 1 ? null : (
        <div className={styles.actions}>
          <Button
            variant="secondary"
            onClick={download}
            busyLabel={exporting.busy ? t('holdings.downloading') : undefined}
          >
            {t('holdings.download')}
          </Button>
          <Button variant="quiet-danger" onClick={() => setErasing(true)}>
            {t('holdings.erase')}
          </Button>
        </div>
      )}
      <FormProblem problem={exporting.problem} />
      {erasing ? (
        <EraseDialog typed={typed} contact={contact} onClose={() => setErasing(false)} onErasing={onErasing} />
      ) : null}
    </Card>
  );
}
