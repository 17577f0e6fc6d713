'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { ApiLogFilter } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import { callingServices, callKinds } from '../_lib/call-choices.data';
import styles from './api-log.module.css';

interface ApiLogFilterFormProps {
  filter: ApiLogFilter;
  onChoose: (chosen: Partial<ApiLogFilter>) => void;
  /** Left out while everything is shown. */
  onClear: (() => void) | undefined;
}

export function ApiLogFilterForm({ filter, onChoose, onClear }: ApiLogFilterFormProps) {
  const t = useTranslations('apiLog');
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onChoose({ conversation: formText(form, 'conversation'), from: formText(form, 'from'), to: formText(form, 'to') });
  };
  return (
    <form role="search" aria-label={t('filters')} className={styles.filter} onSubmit={find}>
      <SelectField
        label={t('service')}
        filter
        value={filter.service}
        onChange={({ target }) => onChoose({ service: target.value })}
        options={[
          { value: '', label: t('anyService') },
          ...callingServices.map((name) => ({ value: name, label: name })),
        ]}
      />
      <SelectField
        label={t('kind')}
        filter
        value={filter.kind}
        onChange={({ target }) => onChoose({ kind: target.value })}
        options={[
          { value: '', label: t('anyKind') },
          ...callKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        ]}
      />
      <SelectField
        label={t('outcome')}
        filter
        value={filter.outcome}
        onChange={({ target }) => onChoose({ outcome: target.value })}
        options={[
          { value: '', label: t('anyOutcome') },
          { value: 'answered', label: t('answered') },
          { value: 'failed', label: t('failed') },
        ]}
      />
      <TextField
        label={t('conversation')}
        name="conversation"
        required={false}
        maxLength={64}
        defaultValue={filter.conversation}
      />
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
