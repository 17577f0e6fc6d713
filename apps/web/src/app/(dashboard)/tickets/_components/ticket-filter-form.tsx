'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { ticketLabels } from '@/features/tickets/ticket-labels';
import type { TicketFilter } from '@/lib/api-types';
import { filterOptions } from '@/lib/filter-options';
import { formText } from '@/lib/form-text';
import styles from './desk.module.css';

export interface TicketFilterFormProps {
  filter: TicketFilter;
  onChoose: (filter: TicketFilter) => void;
}

const choices = ['status', 'urgency', 'category'] as const;

export function TicketFilterForm({ filter, onChoose }: TicketFilterFormProps) {
  const t = useTranslations('desk');
  const labels = ticketLabels(useTranslations('tickets'));
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onChoose({ ...filter, search: formText(form, 'search'), assignee: formText(form, 'assignee') });
  };
  return (
    <form role="search" aria-label={t('filter.name')} className={styles.filter} onSubmit={find}>
      <TextField
        filter
        label={t('filter.search')}
        name="search"
        type="search"
        maxLength={100}
        defaultValue={filter.search}
      />
      <TextField filter label={t('fields.assignee')} name="assignee" maxLength={120} defaultValue={filter.assignee} />
      {choices.map((name) => (
        <SelectField
          key={name}
          label={t(`fields.${name}`)}
          options={filterOptions(t(`filter.any.${name}`), labels[name])}
          filter
          value={filter[name]}
          onChange={(event) => onChoose({ ...filter, [name]: event.target.value })}
        />
      ))}
      <SelectField
        label={t('filter.due')}
        filter
        value={filter.overdue ? 'overdue' : ''}
        options={[
          { value: '', label: t('filter.anyTime') },
          { value: 'overdue', label: t('due.overdue') },
        ]}
        onChange={(event) => onChoose({ ...filter, overdue: event.target.value === 'overdue' })}
      />
      <Button type="submit" variant="secondary">
        {t('filter.find')}
      </Button>
    </form>
  );
}
