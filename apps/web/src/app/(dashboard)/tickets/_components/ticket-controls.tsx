'use client';

import { Button, Card, SelectField, TextField, useToast } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi, useSession } from '@/features/session/services-provider';
import { ticketLabels } from '@/features/tickets/ticket-labels';
import type { Ticket } from '@/lib/api-types';
import { formText, formTextOrNull } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './desk.module.css';

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const choices = ['status', 'urgency', 'category'] as const;

export interface TicketControlsProps {
  ticket: Ticket;
  onChanged: (ticket: Ticket) => void;
}

/** What staff change of a ticket besides writing in it. */
export function TicketControls({ ticket, onChanged }: TicketControlsProps) {
  const t = useTranslations('desk');
  const labels = ticketLabels(useTranslations('tickets'));
  const { tickets } = useApi();
  const { state } = useSession();
  const { busy, problem, run } = useSubmit();
  const toast = useToast();
  const me = state.status === 'signed-in' ? state.user.name : null;

  const change = (patch: Parameters<typeof tickets.update>[1]) =>
    void run(async () => {
      onChanged(await tickets.update(ticket.id, patch));
      toast(t('controls.saved', { number: ticket.number }));
    });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    // Only what was changed here: a colleague may have changed the rest meanwhile.
    const chosen = choices.map((name) => [name, formText(form, name)] as const);
    const news = [...chosen, ['assignee', formTextOrNull(form, 'assignee')] as const].filter(
      ([name, value]) => ticket[name] !== value,
    );
    change(Object.fromEntries(news));
  };

  return (
    <Card>
      {/* Anew with what a colleague has changed. */}
      <form
        key={`${ticket.status} ${ticket.urgency} ${ticket.category} ${ticket.assignee}`}
        className={styles.card}
        aria-label={t('controls.form')}
        onSubmit={submit}
      >
        <h2>{t('controls.title')}</h2>
        {choices.map((name) => (
          <SelectField
            key={name}
            label={t(`fields.${name}`)}
            name={name}
            required
            options={options(labels[name])}
            defaultValue={ticket[name]}
            error={problem?.forField(name)}
          />
        ))}
        <TextField
          label={t('fields.assignee')}
          name="assignee"
          maxLength={120}
          defaultValue={ticket.assignee ?? ''}
          error={problem?.forField('assignee')}
        />
        <FormProblem problem={problem} />
        <div className={styles.actions}>
          <Button type="submit" busyLabel={busy ? t('controls.saving') : undefined}>
            {t('controls.save')}
          </Button>
          {me !== null && ticket.assignee !== me ? (
            <Button variant="secondary" onClick={() => change({ assignee: me })}>
              {t('controls.take')}
            </Button>
          ) : null}
        </div>
      </form>
    </Card>
  );
}
