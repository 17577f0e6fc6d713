'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import type { ConversationFilter } from '@/lib/api-types';
import { filterOptions } from '@/lib/filter-options';
import { formText } from '@/lib/form-text';
import { filterLabels } from '../_lib/filter-labels.data';
import styles from './conversations.module.css';

export interface ConversationFilterFormProps {
  filter: ConversationFilter;
  onChoose: (filter: ConversationFilter) => void;
}

const choices = [
  { name: 'chat_type', label: 'With', options: filterOptions('Everybody', filterLabels.chat_type) },
  { name: 'status', label: 'Status', options: filterOptions('Any', filterLabels.status) },
  { name: 'only', label: 'Only where', options: filterOptions('Anything', filterLabels.only) },
  { name: 'rating', label: 'Rating', options: filterOptions('Any or none', filterLabels.rating) },
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
