'use client';

import { TextField } from '@abbotsford/ui';
import { useId } from 'react';
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

export function CategoryField({
  label = 'Category',
  hint = 'Choose one that is in use, or write a new one.',
  required = true,
  value,
  onChange,
  known,
  error,
}: CategoryFieldProps) {
  const listId = useId();
  return (
    <div>
      <TextField
        label={label}
        name="category"
        list={listId}
        required={required}
        maxLength={100}
        autoComplete="off"
        hint={hint}
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
