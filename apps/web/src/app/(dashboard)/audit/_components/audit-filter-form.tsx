'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { AuditFilter, User } from '@/lib/api-types';
import { auditActionKey } from '@/lib/audit-action-key';
import { formText } from '@/lib/form-text';
import { actions, things } from '../_lib/actions.data';
import styles from './audit.module.css';

interface AuditFilterFormProps {
  filter: AuditFilter;
  colleagues: readonly User[];
  onChoose: (chosen: Partial<AuditFilter>) => void;
  /** Left out while everything is shown. */
  onClear: (() => void) | undefined;
}

export function AuditFilterForm({ filter, colleagues, onChoose, onClear }: AuditFilterFormProps) {
  const t = useTranslations('audit');
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onChoose({ about: formText(form, 'about'), from: formText(form, 'from'), to: formText(form, 'to') });
  };
  return (
    <form role="search" aria-label={t('filters')} className={styles.filter} onSubmit={find}>
      <SelectField
        label={t('who')}
        filter
        value={filter.actor_id}
        onChange={({ target }) => onChoose({ actor_id: target.value })}
        options={[
          { value: '', label: t('anybody') },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label={t('thing')}
        filter
        value={filter.thing}
        onChange={({ target }) => onChoose({ thing: target.value, action: '' })}
        options={[
          { value: '', label: t('anything') },
          ...things.map((value) => ({ value, label: t(`things.${value}`) })),
        ]}
      />
      <SelectField
        label={t('action')}
        filter
        value={filter.action}
        onChange={({ target }) => onChoose({ action: target.value })}
        options={[
          { value: '', label: t('anyAction') },
          ...actions(filter.thing).map((value) => ({ value, label: t(`actions.${auditActionKey(value)}`) })),
        ]}
      />
      <TextField label={t('about')} name="about" required={false} maxLength={64} defaultValue={filter.about} />
      <TextField label={t('from')} name="from" type="date" required={false} defaultValue={filter.from} />
      <TextField label={t('to')} name="to" type="date" required={false} defaultValue={filter.to} />
      <Button type="submit" variant="secondary">
        {t('find')}
      </Button>
      {onClear ? (
        <Button variant="quiet" onClick={onClear}>
          {t('clear')}
        </Button>
      ) : null}
    </form>
  );
}
