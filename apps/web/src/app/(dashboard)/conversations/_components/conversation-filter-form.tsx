'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { ConversationFilter } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import { choices } from '../_lib/choices.data';
import styles from './conversations.module.css';

export interface ConversationFilterFormProps {
  filter: ConversationFilter;
  onChoose: (filter: ConversationFilter) => void;
}

export function ConversationFilterForm({ filter, onChoose }: ConversationFilterFormProps) {
  const t = useTranslations('conversations.filter');
  const { chat_type, status, only, rating } = choices;
  const select = (name: keyof typeof choices, options: readonly (readonly [string, string])[]) => (
    <SelectField
      label={t(`${name}.label`)}
      filter
      value={filter[name]}
      options={[['', t(`${name}.any`)] as const, ...options].map(([value, label]) => ({ value, label }))}
      onChange={(event) => onChoose({ ...filter, [name]: event.target.value })}
    />
  );
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
    <form role="search" aria-label={t('name')} className={styles.filter} onSubmit={find}>
      <TextField filter label={t('said')} name="search" type="search" maxLength={200} defaultValue={filter.search} />
      {select(
        'chat_type',
        chat_type.map((each) => [each, t(`chat_type.${each}`)]),
      )}
      {select(
        'status',
        status.map((each) => [each, t(`status.${each}`)]),
      )}
      {select(
        'only',
        only.map((each) => [each, t(`only.${each}`)]),
      )}
      {select(
        'rating',
        rating.map((each) => [each, t('rating.stars', { rating: each })]),
      )}
      <TextField filter label={t('from')} name="from" type="date" defaultValue={filter.from} />
      <TextField filter label={t('to')} name="to" type="date" defaultValue={filter.to} />
      <Button type="submit" variant="secondary">
        {t('find')}
      </Button>
    </form>
  );
}
