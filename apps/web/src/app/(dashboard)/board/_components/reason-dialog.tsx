'use client';

import { Button, Dialog, SelectField, TextField } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { reasons } from '../_lib/won-lost-reasons.data';
import styles from './deal-form.module.css';

export interface ReasonDialogProps {
  stage: 'won' | 'lost';
  company: string;
  onChosen: (reason: string) => void;
  /** Without a reason the card stays where it was. */
  onClose: () => void;
}

/** Asks why a deal was won or lost: one of the usual reasons, in words of one's own, or both. */
export function ReasonDialog({ stage, company, onChosen, onClose }: ReasonDialogProps) {
  const t = useTranslations('board');
  const [choice, setChoice] = useState('');
  const [words, setWords] = useState('');
  const label = (reason: string) => t(`reasons.${stage}.${reason}` as 'reasons.won.price');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const parts = [choice === 'other' ? '' : label(choice), words.trim()].filter((part) => part !== '');
    onChosen(parts.join(': '));
  };
  return (
    <Dialog title={t(`reason.title.${stage}`, { company })} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <SelectField
          label={t(`reason.why.${stage}`)}
          required
          value={choice}
          options={[
            { value: '', label: t('reason.choose') },
            ...reasons[stage].map((value) => ({ value, label: label(value) })),
          ]}
          onChange={(event) => setChoice(event.target.value)}
        />
        <TextField
          label={t('reason.words')}
          maxLength={220}
          required={choice === 'other'}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <div className={styles.actions}>
          <Button type="submit">{t(`reason.submit.${stage}`)}</Button>
          <Button variant="quiet" onClick={onClose}>
            {t('reason.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
