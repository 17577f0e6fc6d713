'use client';

import { roles } from '@abbotsford/rights';
import { Button, SelectField, TextField } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { UserFilter } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import styles from './user-list.module.css';

interface UserFilterFormProps {
  filter: UserFilter;
  onChoose: (filter: UserFilter) => void;
}

/** Which accounts are listed. */
export function UserFilterForm({ filter, onChoose }: UserFilterFormProps) {
  const t = useTranslations('users');
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChoose({ ...filter, search: formText(new FormData(event.currentTarget), 'search') });
  };
  return (
    <form role="search" aria-label={t('filters')} className={styles.filter} onSubmit={find}>
      <TextField filter label={t('search')} name="search" type="search" maxLength={100} />
      <SelectField
        label={t('role')}
        filter
        value={filter.role}
        onChange={({ target }) => onChoose({ ...filter, role: target.value as UserFilter['role'] })}
        options={[
          { value: '', label: t('anyRole') },
          ...roles.map((role) => ({ value: role, label: t(`roles.${role}`) })),
        ]}
      />
      <Button type="submit" variant="secondary">
        {t('find')}
      </Button>
    </form>
  );
}
