'use client';

import { Button, TextField } from '@abbotsford/ui';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import styles from './lead-form.module.css';

export interface OwnerFieldProps {
  value: string;
  names: readonly string[];
  me: string | null;
  error?: string | undefined;
  onChange: (owner: string) => void;
}

/** Whose a lead is: a colleague, or any name. */
export function OwnerField({ value, names, me, error, onChange }: OwnerFieldProps) {
  const t = useTranslations('leads');
  const id = useId();
  return (
    <div className={styles.owner}>
      <TextField
        label={t('columns.owner')}
        list={id}
        maxLength={120}
        autoComplete="off"
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {me !== null && value !== me ? (
        <Button variant="quiet" size="small" onClick={() => onChange(me)}>
          {t('take')}
        </Button>
      ) : null}
    </div>
  );
}
