'use client';

import { Button, Dialog, TextField } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { Erasure, PersonContact } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './people.module.css';

export interface EraseDialogProps {
  typed: string;
  contact: PersonContact;
  onClose: () => void;
  onErasing: (erasure: Erasure) => void;
}

/** Asks for the address or number once more: this can not be undone. */
export function EraseDialog({ typed, contact, onClose, onErasing }: EraseDialogProps) {
  const { people } = useApi();
  const { busy, problem, run } = useSubmit();
  // Sent again after a broken connection, it is still the same erasure.
  const [key] = useState(() => crypto.randomUUID());

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const confirmation = formText(new FormData(event.currentTarget), 'confirmation');
    void run(async () => onErasing(await people.erase({ ...contact, confirmation }, key)));
  };

  return (
    <Dialog title="Erase this person?" onClose={onClose}>
      <form className={styles.dialog} onSubmit={submit} noValidate>
        <p>
          Their account, conversations, leads, cards and notes are erased for good, also cards that are won or lost.
          Nobody can bring them back. If they write to us again, they begin as somebody new.
        </p>
        <p>
          To go on, please type <strong className={styles.typed}>{typed}</strong> once more.
        </p>
        <TextField
          label="Email address or phone number"
          name="confirmation"
          required
          maxLength={254}
          autoComplete="off"
          spellCheck={false}
          error={problem?.forField('confirmation') && 'This is not the same address or number.'}
        />
        {problem?.forField('confirmation') ? null : <FormProblem problem={problem} />}
        <div className={styles.actions}>
          <Button type="submit" variant="danger" busyLabel={busy ? 'Erasing' : undefined}>
            Erase for good
          </Button>
          <Button variant="secondary" onClick={onClose}>
            Keep everything
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
