'use client';

import { SelectField, TextAreaField, TextField } from '@abbotsford/ui';
import type { ApiProblem } from '@abbotsford/api-client';
import type { DealFields } from '@/lib/api-types';
import { priorities, stages } from '../_lib/deal-fields';
import styles from './deal-form.module.css';

const priorityOptions = priorities.map((value) => ({ value, label: value }));

export interface DealFormFieldsProps {
  deal?: Partial<DealFields>;
  problem: ApiProblem | null;
}

/** The fields of a deal, to be put into a form. */
export function DealFormFields({ deal, problem }: DealFormFieldsProps) {
  const error = (field: keyof DealFields) => problem?.forField(field);
  return (
    <>
      <TextField
        label="Café or company"
        name="company_name"
        required
        maxLength={200}
        defaultValue={deal?.company_name}
        error={error('company_name')}
      />
      <div className={styles.two}>
        <SelectField
          label="Stage"
          name="status"
          required
          options={stages}
          defaultValue={deal?.status ?? 'new-lead'}
          error={error('status')}
        />
        <SelectField
          label="Priority"
          name="priority"
          required
          options={priorityOptions}
          defaultValue={deal?.priority ?? 'Medium'}
          error={error('priority')}
        />
        <TextField
          label="Value a year, in dollars"
          name="deal_value"
          type="number"
          min={0}
          step="any"
          defaultValue={deal?.deal_value}
          error={error('deal_value')}
        />
        <TextField
          label="Contact person"
          name="contact_person"
          maxLength={200}
          defaultValue={deal?.contact_person ?? ''}
          error={error('contact_person')}
        />
        <TextField label="Email" name="email" type="email" defaultValue={deal?.email ?? ''} error={error('email')} />
        <TextField
          label="Phone"
          name="mobile"
          type="tel"
          maxLength={40}
          defaultValue={deal?.mobile ?? ''}
          error={error('mobile')}
        />
      </div>
      <TextAreaField
        label="Summary"
        name="summary"
        maxLength={4_000}
        defaultValue={deal?.summary ?? ''}
        error={error('summary')}
      />
      <TextAreaField
        label="Meeting notes"
        name="meeting_notes"
        maxLength={10_000}
        defaultValue={deal?.meeting_notes ?? ''}
        error={error('meeting_notes')}
      />
      <TextAreaField
        label="Comments"
        name="comments"
        maxLength={10_000}
        defaultValue={deal?.comments ?? ''}
        error={error('comments')}
      />
    </>
  );
}
