'use client';

import { Button, Dialog, TextField } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('people');
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
    <Dialog title={t('erase.title')} onClose={onClose}>
      <form className={styles.dialog} onSubmit={submit} noValidate>
        <p>{t('erase.meaning')}</p>
        <p>{t.rich('erase.confirm', { typed: () => <strong className={styles.typed}>{typed}</strong> })}</p>
        <TextField
          label={t('contact')}
          name="confirmation"
          required
          maxLength={254}
          autoComplete="off"
          spellCheck={false}
          error={problem?.forField('confirmation') && t('erase.different')}
        />
        {problem?.forField('confirmation') ? null : <FormProblem problem={problem} />}
        <div className={styles.actions}>
          <Button type="submit" variant="danger" busyLabel={busy ? t('erase.busy') : undefined}>
            {t('erase.action')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('erase.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
