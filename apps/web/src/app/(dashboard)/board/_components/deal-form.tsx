'use client';

import { Button, SelectField, TextAreaField, TextField } from '@abbotsford/ui';
import type { ApiProblem } from '@abbotsford/api-client';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardColumn } from '@/lib/api-types';
import { isClosed, priorities, type FieldName } from '../_lib/deal-fields';
import { reasons } from '../_lib/won-lost-reasons.data';
import styles from './deal-form.module.css';

export interface DealFormFieldsProps {
  textOf: (name: FieldName) => string;
  hintOf?: (name: FieldName) => string | undefined;
  onChange: (name: FieldName, text: string) => void;
  columns: readonly BoardColumn[];
  /** The name of whoever fills it in. */
  me: string | null;
  problem: ApiProblem | null;
}

/** The fields of a deal, to be put into a form. */
export function DealFormFields({ textOf, hintOf, onChange, columns, me, problem }: DealFormFieldsProps) {
  const t = useTranslations('board');
  const listId = useId();
  const stage = textOf('status');
  const owners = [...new Set(columns.flatMap(({ deals }) => deals.flatMap(({ owner }) => owner ?? [])))];
  const field = (name: FieldName) => ({
    name,
    label: t(`fields.${name}`),
    value: textOf(name),
    hint: hintOf?.(name),
    error: problem?.forField(name),
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
  });

  return (
    <>
      <TextField {...field('company_name')} required maxLength={200} />
      <div className={styles.two}>
        <SelectField
          {...field('status')}
          required
          options={columns.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <SelectField
          {...field('priority')}
          required
          options={priorities.map((value) => ({ value, label: t(`priorities.${value}`) }))}
        />
      </div>
      {isClosed(stage) ? (
        <>
          <TextField
            {...field('won_lost_reason')}
            label={t(`reason.why.${stage}`)}
            list={`${listId}-reasons`}
            maxLength={300}
            required
          />
          <datalist id={`${listId}-reasons`}>
            {reasons[stage]
              .filter((reason) => reason !== 'other')
              .map((reason) => (
                <option key={reason} value={reasonText(reason, stage)} />
              ))}
          </datalist>
        </>
      ) : null}
      <div className={styles.two}>
        <TextField {...field('deal_value')} type="number" min={0} max={1_000_000_000} step="any" required />
        <div className={styles.owner}>
          <TextField {...field('owner')} list={`${listId}-owners`} maxLength={120} autoComplete="off" />
          <datalist id={`${listId}-owners`}>
            {owners.map((owner) => (
              <option key={owner} value={owner} />
            ))}
          </datalist>
          {me !== null && textOf('owner') !== me ? (
            <Button variant="quiet" size="small" onClick={() => onChange('owner', me)}>
              {t('form.take')}
            </Button>
          ) : null}
        </div>
        <TextField {...field('next_action')} maxLength={300} />
        <TextField {...field('next_action_at')} type="date" />
        <TextField {...field('contact_person')} maxLength={200} />
        <TextField {...field('mobile')} type="tel" maxLength={40} />
      </div>
      <TextField {...field('email')} type="email" />
      <TextAreaField {...field('summary')} maxLength={4_000} />
      <TextAreaField {...field('meeting_notes')} maxLength={10_000} />
      <TextAreaField {...field('comments')} maxLength={10_000} />
    </>
  );

  function reasonText(reason: string, of: 'won' | 'lost'): string {
    return t(`reasons.${of}.${reason}` as 'reasons.won.price');
  }
}
