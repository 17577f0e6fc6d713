'use client';

import { Button, Dialog, TextField } from '@abbotsford/ui';
import type { Schemas } from '@abbotsford/api-client';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import type { BusinessEventName, Webhook } from '@/lib/api-types';
import { formText, formTextOrNull } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import { EventChoice } from './event-choice';
import styles from './webhooks.module.css';

export interface WebhookDialogProps {
  /** The one that is changed; a new one where it is left out. */
  webhook?: Webhook;
  onSave: (body: Schemas['CreateWebhookRequest']) => Promise<void>;
  onClose: () => void;
}

/** Where to, and what. */
export function WebhookDialog({ webhook, onSave, onClose }: WebhookDialogProps) {
  const t = useTranslations('webhooks.form');
  const { busy, problem, run } = useSubmit();
  const [nothingChosen, setNothingChosen] = useState(false);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const events = form.getAll('events') as BusinessEventName[];
    setNothingChosen(events.length === 0);
    if (events.length === 0) return;
    void run(() => onSave({ url: formText(form, 'url'), description: formTextOrNull(form, 'description'), events }));
  };
  const urlError = problem?.forField('url');

  return (
    <Dialog title={webhook ? t('edit') : t('add')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {urlError ? null : <FormProblem problem={problem} />}
        <TextField
          label={t('url')}
          name="url"
          type="url"
          hint={t('urlHint')}
          required
          maxLength={2_000}
          defaultValue={webhook?.url}
          autoComplete="off"
          spellCheck={false}
          error={urlError}
        />
        <TextField
          label={t('description')}
          name="description"
          maxLength={200}
          defaultValue={webhook?.description ?? ''}
          error={problem?.forField('description')}
        />
        <EventChoice chosen={webhook?.events ?? []} error={nothingChosen ? t('noEvents') : undefined} />
        <div className={styles.actions}>
          <Button type="submit" busyLabel={busy ? t('saving') : undefined}>
            {t('save')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
