'use client';

import { Alert, Button, Dialog, TextField } from '@abbotsford/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { ImportReport } from '@/lib/api-types';
import { randomId } from '@abbotsford/api-client';
import { useSubmit } from '@/lib/use-submit';
import styles from './deal-form.module.css';

/** Deals of a file, and what became of each line. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('board');
  const { deals } = useApi();
  const { busy, problem, run } = useSubmit();
  const [report, setReport] = useState<ImportReport | null>(null);
  /** One for each file that is chosen: sent again after a broken line, it makes nothing twice. */
  const key = useRef(randomId());

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    if (!(file instanceof File)) return;
    void run(async () => setReport(await deals.import(await file.text(), key.current)));
  };

  return (
    <Dialog title={t('import.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{t('import.text')}</p>
        <FormProblem problem={problem} />
        <TextField
          label={t('import.file')}
          name="file"
          type="file"
          accept=".csv,text/csv"
          required
          error={problem?.forField('csv')}
          onChange={() => {
            key.current = randomId();
            setReport(null);
          }}
        />
        <div role="status">
          {report ? (
            <Alert tone={report.refused > 0 ? 'warning' : 'good'}>
              {t('import.report', { added: report.added, refused: report.refused })}
            </Alert>
          ) : null}
        </div>
        {report && report.refused > 0 ? (
          <ul className={styles.report} aria-label={t('import.refused')}>
            {report.lines
              .filter(({ outcome }) => outcome === 'refused')
              .map(({ line, problem: why }) => (
                <li key={line}>{t('import.line', { line, why: why ?? '' })}</li>
              ))}
          </ul>
        ) : null}
        <div className={styles.actions}>
          {report ? null : (
            <Button type="submit" busyLabel={busy ? t('import.busy') : undefined}>
              {t('import.submit')}
            </Button>
          )}
          <Button variant={report ? 'primary' : 'quiet'} onClick={onClose}>
            {report ? t('import.done') : t('new.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
