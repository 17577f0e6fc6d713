'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { categoryLabels, statusLabels, urgencyLabels } from '@/features/tickets/ticket-labels.data';
import type { TicketFilter } from '@/lib/api-types';
import { filterOptions } from '@/lib/filter-options';
import { formText } from '@/lib/form-text';
import styles from './desk.module.css';

export interface TicketFilterFormProps {
  filter: TicketFilter;
  onChoose: (filter: TicketFilter) => void;
}

const choices = [
  { name: 'status', label: 'Status', options: filterOptions('Any status', statusLabels.staff) },
  { name: 'urgency', label: 'Urgency', options: filterOptions('Any urgency', urgencyLabels) },
  { name: 'category', label: 'About', options: filterOptions('Anything', categoryLabels) },
] as const;

export function TicketFilterForm({ filter, onChoose }: TicketFilterFormProps) {
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onChoose({ ...filter, search: formText(form, 'search'), assignee: formText(form, 'assignee') });
  };
  return (
    <form role="search" aria-label="Tickets" className={styles.filter} onSubmit={find}>
      <TextField label="Number or words" name="search" type="search" maxLength={100} defaultValue={filter.search} />
      <TextField label="Assignee" name="assignee" maxLength={120} defaultValue={filter.assignee} />
      {choices.map(({ name, ...choice }) => (
        <SelectField
          key={name}
          {...choice}
          filter
          value={filter[name]}
          onChange={(event) => onChoose({ ...filter, [name]: event.target.value })}
        />
      ))}
      <SelectField
        label="Due"
        filter
        value={filter.overdue ? 'overdue' : ''}
        options={[
          { value: '', label: 'At any time' },
          { value: 'overdue', label: 'Overdue' },
        ]}
        onChange={(event) => onChoose({ ...filter, overdue: event.target.value === 'overdue' })}
      />
      <Button type="submit" variant="secondary">
        Find
      </Button>
    </form>
  );
}
