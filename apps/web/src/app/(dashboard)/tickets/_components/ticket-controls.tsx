'use client';

import { Button, Card, SelectField, TextField, useToast } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { FormProblem } from '@/components/form-problem';
import { useApi, useSession } from '@/features/session/services-provider';
import { categoryLabels, statusLabels, urgencyLabels } from '@/features/tickets/ticket-labels.data';
import type { Ticket } from '@/lib/api-types';
import { formText, formTextOrNull } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './desk.module.css';

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const choices = [
  { name: 'status', label: 'Status', options: options(statusLabels.staff) },
  { name: 'urgency', label: 'Urgency', options: options(urgencyLabels) },
  { name: 'category', label: 'About', options: options(categoryLabels) },
] as const;

export interface TicketControlsProps {
  ticket: Ticket;
  onChanged: (ticket: Ticket) => void;
}

/** What staff change of a ticket besides writing in it. */
export function TicketControls({ ticket, onChanged }: TicketControlsProps) {
  const { tickets } = useApi();
  const { state } = useSession();
  const { busy, problem, run } = useSubmit();
  const toast = useToast();
  const me = state.status === 'signed-in' ? state.user.name : null;

  const change = (patch: Parameters<typeof tickets.update>[1]) =>
    void run(async () => {
      onChanged(await tickets.update(ticket.id, patch));
      toast(`${ticket.number} is changed.`);
    });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    // Only what was changed here: a colleague may have changed the rest meanwhile.
    const chosen = choices.map(({ name }) => [name, formText(form, name)] as const);
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
        aria-label="State of the ticket"
        onSubmit={submit}
      >
        <h2>State</h2>
        {choices.map(({ name, ...choice }) => (
          <SelectField key={name} {...choice} name={name} required defaultValue={ticket[name]} />
        ))}
        <TextField label="Assignee" name="assignee" maxLength={120} defaultValue={ticket.assignee ?? ''} />
        <FormProblem problem={problem} />
        <div className={styles.actions}>
          <Button type="submit" busyLabel={busy ? 'Saving' : undefined}>
            Save
          </Button>
          {me !== null && ticket.assignee !== me ? (
            <Button variant="secondary" onClick={() => change({ assignee: me })}>
              Take it
            </Button>
          ) : null}
        </div>
      </form>
    </Card>
  );
}
