'use client';

import { Button, Card, SelectField, TextField, useToast } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import type { Colleagues } from '@/features/colleagues/use-colleagues';
import { useApi } from '@/features/session/services-provider';
import type { Lead, LeadStatus } from '@/lib/api-types';
import { dayOf, endOfDay } from '@/lib/days';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { useSubmit } from '@/lib/use-submit';
import { statuses } from '../_lib/lead-filter';
import styles from './lead-detail.module.css';
import form from './lead-form.module.css';
import { OwnerField } from './owner-field';

/** As the controls show it; what was left alone is missing. */
type Edits = Partial<Record<'status' | 'owner' | 'next_action' | 'next_action_at', string>>;

const shown = ({ status, owner, next_action, next_action_at }: Lead): Required<Edits> => ({
  status,
  owner: owner ?? '',
  next_action: next_action ?? '',
  next_action_at: next_action_at === null ? '' : dayOf(next_action_at),
});

/** Only what was edited, so that others' changes to the rest stay. */
const patchOf = ({ status, owner, next_action, next_action_at }: Edits) => ({
  ...(status !== undefined && { status: status as LeadStatus }),
  ...(owner !== undefined && { owner: owner.trim() || null }),
  ...(next_action !== undefined && { next_action: next_action.trim() || null }),
  ...(next_action_at !== undefined && { next_action_at: next_action_at === '' ? null : endOfDay(next_action_at) }),
});

export interface LeadWorkProps {
  lead: Lead;
  colleagues: Colleagues;
  onChanged: (lead: Lead) => void;
}

/** Status, owner and what is done next. */
export function LeadWork({ lead, colleagues: { names, me }, onChanged }: LeadWorkProps) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const toast = useToast();
  const { busy, problem, run } = useSubmit();
  const [edits, setEdits] = useState<Edits>({});
  const current = { ...shown(lead), ...edits };
  const isEdited = Object.keys(edits).length > 0;
  useLeaveGuard({ active: isEdited });
  const set = (name: keyof Edits, value: string) => {
    const { [name]: _, ...rest } = edits;
    setEdits(value === shown(lead)[name] ? rest : { ...rest, [name]: value });
  };
  const field = (name: 'status' | 'next_action' | 'next_action_at') => ({
    label: t(`work.${name}`),
    value: current[name],
    error: problem?.forField(name),
    onChange: (event: { target: { value: string } }) => set(name, event.target.value),
  });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(async () => {
      onChanged(await leads.update(lead.id, patchOf(edits)));
      setEdits({});
      toast(t('work.saved'));
    });
  };

  return (
    <Card className={styles.card}>
      <h2>{t('work.title')}</h2>
      <form className={form.form} aria-label={t('work.form')} onSubmit={submit}>
        <FormProblem problem={problem} />
        <div className={form.two}>
          <SelectField
            {...field('status')}
            required
            options={statuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
          />
          <OwnerField
            value={current.owner}
            names={names}
            me={me}
            error={problem?.forField('owner')}
            onChange={(owner) => set('owner', owner)}
          />
          <TextField {...field('next_action')} maxLength={300} />
          <TextField {...field('next_action_at')} type="date" />
        </div>
        {isEdited ? (
          <div className={form.actions}>
            <Button type="submit" busyLabel={busy ? t('work.saving') : undefined}>
              {t('work.save')}
            </Button>
            <Button variant="quiet" onClick={() => setEdits({})}>
              {t('cancel')}
            </Button>
            <span className={styles.muted}>{t('work.unsaved')}</span>
          </div>
        ) : null}
      </form>
    </Card>
  );
}
