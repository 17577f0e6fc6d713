'use client';

import { TextField } from '@abbotsford/ui';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { KnowledgeOverview } from '@/lib/api-types';

export interface CategoryFieldProps {
  label?: string;
  hint?: string;
  required?: boolean;
  value: string;
  onChange: (value: string) => void;
  /** Those in use, to choose from; another one may be written. */
  known: KnowledgeOverview['categories'];
  error?: string | undefined;
}

export function CategoryField({ label, hint, required = true, value, onChange, known, error }: CategoryFieldProps) {
  const t = useTranslations('knowledge');
  const listId = useId();
  return (
    <div>
      <TextField
        label={label ?? t('form.category')}
        name="category"
        list={listId}
        required={required}
        maxLength={100}
        autoComplete="off"
        hint={hint ?? t('form.categoryHint')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={error}
      />
      <datalist id={listId}>
        {known.map(({ category }) => (
          <option key={category} value={category} />
        ))}
      </datalist>
    </div>
  );
}
