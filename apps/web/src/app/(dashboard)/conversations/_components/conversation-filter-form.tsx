'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import type { ConversationFilter } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import { filterLabels } from '../_lib/filter-labels.data';
import styles from './conversations.module.css';

export interface ConversationFilterFormProps {
  filter: ConversationFilter;
  onChoose: (filter: ConversationFilter) => void;
}

const options = (all: string, labels: Readonly<Record<string, string>>) => [
  { value: '', label: all },
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
];

const choices = [
  { name: 'chat_type', label: 'With', options: options('Everybody', filterLabels.chat_type) },
  { name: 'status', label: 'Status', options: options('Any', filterLabels.status) },
  { name: 'only', label: 'Only where', options: options('Anything', filterLabels.only) },
  { name: 'rating', label: 'Rating', options: options('Any or none', filterLabels.rating) },
] as const;

export function ConversationFilterForm({ filter, onChoose }: ConversationFilterFormProps) {
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onChoose({
      ...filter,
      search: formText(form, 'search'),
      from: formText(form, 'from'),
      to: formText(form, 'to'),
    });
  };
  return (
    <form role="search" aria-label="Chats" className={styles.filter} onSubmit={find}>
      <TextField label="Said" name="search" type="search" maxLength={200} defaultValue={filter.search} />
      {choices.map(({ name, ...choice }) => (
        <SelectField
          key={name}
          {...choice}
          filter
          value={filter[name]}
          onChange={(event) => onChoose({ ...filter, [name]: event.target.value })}
        />
      ))}
      <TextField label="From" name="from" type="date" defaultValue={filter.from} />
      <TextField label="To" name="to" type="date" defaultValue={filter.to} />
      <Button type="submit" variant="secondary">
        Find
      </Button>
    </form>
  );
}
