'use client';

import { Alert, Button, Dialog, TextField, useToast } from '@abbotsford/ui';
import { ApiProblem } from '@abbotsford/api-client';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { ProblemView } from '@/components/problem-view';
import { useApi } from '@/features/session/services-provider';
import type { StageSettings } from '@/lib/api-types';
import { formNumberOrNull, formText } from '@/lib/form-text';
import { useResource } from '@/lib/use-resource';
import { useSubmit } from '@/lib/use-submit';
import styles from './deal-form.module.css';

/** What the columns are called, and how likely a deal in each is won. */
export function StagesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('board');
  const { stages } = useApi();
  const settings = useResource(stages.get);
  return (
    <Dialog title={t('stages.title')} onClose={onClose}>
      {settings.status === 'ready' ? (
        <StagesForm settings={settings.data} onReread={(now) => settings.mutate(() => now)} onClose={onClose} />
      ) : settings.status === 'failed' ? (
        <ProblemView problem={settings.problem} onRetry={settings.retry} />
      ) : (
        <p role="status">{t('stages.loading')}</p>
      )}
    </Dialog>
  );
}

interface StagesFormProps {
  settings: StageSettings;
  onReread: (settings: StageSettings) => void;
  onClose: () => void;
}

function StagesForm({ settings, onReread, onClose }: StagesFormProps) {
  const t = useTranslations('board');
  const { stages } = useApi();
  const toast = useToast();
  const { busy, problem, run } = useSubmit();
  const [meanwhile, setMeanwhile] = useState(false);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const named = settings.stages.map(({ id }) => ({
      id,
      title: formText(form, `title-${id}`),
      probability: formNumberOrNull(form, `probability-${id}`) ?? 0,
    }));
    void run(async () => {
      try {
        await stages.set({ stages: named, version: settings.version });
      } catch (failure) {
        // What was typed stays; saved again, it replaces what the other one wrote.
        if (failure instanceof ApiProblem && failure.status === 409) {
          onReread(await stages.get());
          setMeanwhile(true);
        }
        throw failure;
      }
      toast(t('stages.saved'));
      onClose();
    });
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t('stages.text')}</p>
      {meanwhile ? <Alert tone="warning">{t('stages.meanwhile')}</Alert> : <FormProblem problem={problem} />}
      {settings.stages.map(({ id, title, probability }, index) => (
        <div key={id} className={styles.stages} role="group" aria-label={title}>
          <TextField
            label={t('stages.name', { number: index + 1 })}
            name={`title-${id}`}
            required
            maxLength={60}
            defaultValue={title}
            error={problem?.forField(`stages.${index}.title`)}
          />
          <TextField
            label={t('stages.probability')}
            name={`probability-${id}`}
            type="number"
            required
            min={0}
            max={100}
            step={1}
            defaultValue={probability}
            error={problem?.forField(`stages.${index}.probability`)}
          />
        </div>
      ))}
      <div className={styles.actions}>
        <Button type="submit" busyLabel={busy ? t('sheet.saving') : undefined}>
          {t('sheet.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('new.cancel')}
        </Button>
      </div>
    </form>
  );
}
