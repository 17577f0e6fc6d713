'use client';

import { randomId } from '@abbotsford/api-client';
import { Alert, Button, Dialog, TextField } from '@abbotsford/ui';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { LeadImport } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import styles from './lead-form.module.css';

/** A table of leads: what would become of each line first, then what became of it. */
export function ImportLeadsDialog({ onImported, onClose }: { onImported: () => void; onClose: () => void }) {
  const t = useTranslations('leads');
  const { leads } = useApi();
  const { busy, problem, run } = useSubmit();
  const [csv, setCsv] = useState('');
  const [report, setReport] = useState<LeadImport | null>(null);
  /** One for each file that is chosen: sent again after a broken line, it makes nothing twice. */
  const key = useRef(randomId());
  const isDone = report !== null && !report.dry_run;
  const fit = report?.lines.filter(({ outcome }) => outcome === 'created' || outcome === 'completed').length ?? 0;

  const look = (file: File | undefined) => {
    setReport(null);
    key.current = randomId();
    if (!file) return;
    void run(async () => {
      const text = await file.text();
      setCsv(text);
      setReport(await leads.tryImport(text));
    });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(async () => {
      setReport(await leads.import(csv, key.current));
      onImported();
    });
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
          onChange={(event) => look(event.target.files?.[0])}
        />
        <div role="status">
          {busy && report === null ? <p>{t('import.reading')}</p> : null}
          {report ? <Summary report={report} /> : null}
        </div>
        {report ? <Lines report={report} /> : null}
        <div className={styles.actions}>
          {isDone || report === null || fit === 0 ? null : (
            <Button type="submit" busyLabel={busy ? t('import.busy') : undefined}>
              {t('import.submit', { count: fit })}
            </Button>
          )}
          <Button variant={isDone ? 'primary' : 'quiet'} onClick={onClose}>
            {isDone ? t('import.close') : t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Summary({ report: { lines, dry_run } }: { report: LeadImport }) {
  const t = useTranslations('leads');
  const count = (outcome: (typeof lines)[number]['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const counts = { created: count('created'), completed: count('completed'), unchanged: count('unchanged') };
  const refused = count('refused');
  return (
    <Alert tone={refused > 0 ? 'warning' : 'good'}>
      {t(dry_run ? 'import.wouldBe' : 'import.was', { ...counts, refused })}
    </Alert>
  );
}

function Lines({ report: { lines } }: { report: LeadImport }) {
  const t = useTranslations('leads');
  return (
    <ul className={styles.lines} aria-label={t('import.lines')}>
      {lines.map(({ line, name, outcome, problem }) => (
        <li key={line} className={outcome === 'refused' ? styles.refused : undefined}>
          {outcome === 'refused'
            ? t('import.refused', { line, name: name ?? t('noName'), why: problem ?? '' })
            : t(`import.outcome.${outcome}`, { line, name: name ?? t('noName') })}
        </li>
      ))}
    </ul>
  );
}
