'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { AnswerFilter, WrittenAnswer } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import { categoryChoice } from '../_lib/category-choice';
import styles from './answers.module.css';
import { useCategories } from './use-categories';

export interface AnswerFilterFormProps {
  filter: AnswerFilter;
  /** The answers that are shown. */
  listed: readonly WrittenAnswer[];
  onChoose: (filter: AnswerFilter) => void;
}

export function AnswerFilterForm({ filter, listed, onChoose }: AnswerFilterFormProps) {
  const t = useTranslations('knowledge');
  const categories = categoryChoice(useCategories(), listed, filter.category);
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChoose({ ...filter, contains: formText(new FormData(event.currentTarget), 'words') });
  };
  return (
    <form role="search" aria-label={t('answers.label')} className={styles.filter} onSubmit={find}>
      <TextField
        filter
        label={t('answers.search')}
        name="words"
        type="search"
        maxLength={200}
        defaultValue={filter.contains}
      />
      <SelectField
        label={t('show')}
        filter
        value={filter.category}
        options={[
          { value: '', label: t('answers.allCategories') },
          ...categories.map((category) => ({ value: category, label: category })),
        ]}
        onChange={(event) => onChoose({ ...filter, category: event.target.value })}
      />
      <Button type="submit" variant="secondary">
        {t('find')}
      </Button>
    </form>
  );
}
