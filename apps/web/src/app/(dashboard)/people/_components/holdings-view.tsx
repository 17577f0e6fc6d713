'use client';

import { Alert, Button, Card, EmptyState, useToast } from '@abbotsford/ui';
import { useState } from 'react';
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
  const { people } = useApi();
  const toast = useToast();
  const exporting = useSubmit();
  const [erasing, setErasing] = useState(false);
  const held = holdings.held.filter(({ count }) => count > 0);

  if (held.length === 0) {
    return (
      <div role="status">
        <EmptyState title="Nothing is held">
          Nobody with “{typed}” is in our leads, accounts or conversations. They may have used another address or
          number.
        </EmptyState>
      </div>
    );
  }

  const download = () =>
    void exporting.run(async () => {
      saveJson(await people.export(contact), 'person.json');
      toast('The copy is downloaded. It tells everything: please send it to nobody else.');
      onExported();
    });

  return (
    <Card className={styles.card}>
      <h2>What is held</h2>
      {holdings.people > 1 ? (
        <Alert tone="warning">
          {holdings.people} people have this number, such as a shop’s. Please look for the person by email address, so
          that nobody else’s data is touched.
        </Alert>
      ) : null}
      <div role="status">
        <ul className={styles.held} aria-label="What is held">
          {held.map((kind) => (
            <li key={kind.what}>
              <strong>{describeHeld(kind)}</strong>
              {kind.samples.length > 0 ? <span className={styles.samples}>{kind.samples.join('; ')}</span> : null}
            </li>
          ))}
        </ul>
      </div>
      {holdings.people > 1 ? null : (
        <div className={styles.actions}>
          <Button variant="secondary" onClick={download} busyLabel={exporting.busy ? 'Putting it together' : undefined}>
            Download a copy
          </Button>
          <Button variant="quiet-danger" onClick={() => setErasing(true)}>
            Erase this person
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
