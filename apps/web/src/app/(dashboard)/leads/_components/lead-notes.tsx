'use client';

import { randomId } from '@abbotsford/api-client';
import { Button, Card, TextAreaField } from '@abbotsford/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import type { NameOf } from '@/features/colleagues/use-colleagues';
import { useApi } from '@/features/session/services-provider';
import type { Lead } from '@/lib/api-types';
import { formatDateTime } from '@/lib/format';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { useSubmit } from '@/lib/use-submit';
import styles from './lead-detail.module.css';
import form from './lead-form.module.css';

export interface LeadNotesProps {
  lead: Lead;
  nameOf: NameOf;
  onChanged: (lead: Lead) => void;
}

/** What sales noted, newest first, and room for more. Notes are only added. */
export function LeadNotes({ lead, nameOf, onChanged }: LeadNotesProps) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const { busy, problem, run } = useSubmit();
  const [text, setText] = useState('');
  /** With the same key it is the same note, however often it is sent. */
  const key = useRef(randomId());
  useLeaveGuard({ active: text.trim() !== '' });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void run(async () => {
      onChanged(await leads.note(lead.id, text.trim(), key.current));
      key.current = randomId();
      setText('');
    });
  };

  return (
    <Card className={styles.card}>
      <h2>{t('notes.title')}</h2>
      <form className={form.form} onSubmit={submit}>
        <FormProblem problem={problem} />
        <TextAreaField
          label={t('notes.new')}
          required
          maxLength={4_000}
          value={text}
          error={problem?.forField('text')}
          onChange={(event) => {
            setText(event.target.value);
            key.current = randomId();
          }}
        />
        <div className={form.actions}>
          <Button type="submit" variant="secondary" busyLabel={busy ? t('notes.adding') : undefined}>
            {t('notes.add')}
          </Button>
        </div>
      </form>
      {lead.note_log.length === 0 && !lead.notes ? <p className={styles.muted}>{t('notes.none')}</p> : null}
      <ul className={styles.log}>
        {lead.note_log.toReversed().map((note) => (
          <li key={note.id}>
            <p className={styles.muted}>{t('notes.by', { at: formatDateTime(note.at), who: nameOf(note.actor_id) })}</p>
            <p className={styles.text}>{note.text}</p>
          </li>
        ))}
        {lead.notes ? (
          <li>
            <p className={styles.muted}>{t('notes.before')}</p>
            <p className={styles.text}>{lead.notes}</p>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}
