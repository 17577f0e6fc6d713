'use client';

import { randomId } from '@abbotsford/api-client';
import { Button, Dialog, TextField, useToast } from '@abbotsford/ui';
import { useRef, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { LeadListView } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import type { ColumnName } from '../_lib/lead-columns';
import styles from './lead-form.module.css';

export interface SaveViewDialogProps {
  query: string;
  columns: readonly ColumnName[];
  onSaved: (view: LeadListView) => void;
  onClose: () => void;
}

export function SaveViewDialog({ query, columns, onSaved, onClose }: SaveViewDialogProps) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const toast = useToast();
  const { busy, problem, run } = useSubmit();
  const key = useRef(randomId());

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { name: formText(form, 'name'), shared: form.has('shared'), query, columns: [...columns] };
    void run(async () => {
      const view = await leads.saveView(body, key.current);
      toast(t('views.saved', { name: view.name }));
      onSaved(view);
    });
  };

  return (
    <Dialog title={t('views.saveTitle')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{t('views.saveText')}</p>
        <FormProblem problem={problem} />
        <TextField label={t('views.name')} name="name" required maxLength={60} error={problem?.forField('name')} />
        <label className={styles.check}>
          <input type="checkbox" name="shared" /> {t('views.share')}
        </label>
        <div className={styles.actions}>
          <Button type="submit" busyLabel={busy ? t('views.saving') : undefined}>
            {t('views.submit')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
