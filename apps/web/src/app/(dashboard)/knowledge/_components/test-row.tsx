'use client';

import { Badge, Button, Dialog } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Age } from '@/components/age';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import rows from '@/features/tickets/tickets.module.css';
import type { TestQuestion } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import { testDraftOf } from '../_lib/test-draft';
import { PassageText } from './passage-text';
import { TestForm } from './test-form';
import styles from './unanswered.module.css';

export interface TestRowProps {
  test: TestQuestion;
  onChanged: (test: TestQuestion) => void;
  onDeleted: () => void;
}

/** One test question with its latest result. */
export function TestRow({ test, onChanged, onDeleted }: TestRowProps) {
  const t = useTranslations('knowledge');
  const { tests } = useApi();
  const { busy, problem, run } = useSubmit();
  const [isOpen, setIsOpen] = useState(false);
  const { question, bot, result, waiting } = test;
  const remove = () =>
    void run(async () => {
      await tests.remove(test.id);
      onDeleted();
    });
  return (
    <li className={rows.row}>
      <span className={rows.name}>{question}</span>
      <span className={rows.badges}>
        {waiting ? <Badge>{t('tests.toBeAsked')}</Badge> : null}
        {result ? (
          <Badge tone={result.passed ? 'good' : 'danger'}>
            {result.passed ? t('tests.passed') : t('tests.failed')}
          </Badge>
        ) : null}
        {result?.change ? <Badge tone="info">{t(`tests.changes.${result.change}`)}</Badge> : null}
      </span>
      <span className={rows.meta}>
        <span>{t(`bots.${bot}`)}</span>
        {result ? (
          <span>
            {t('tests.askedAt')} <Age at={result.at} />
          </span>
        ) : null}
      </span>
      {result && !result.passed ? (
        <ul className={styles.faults}>
          {result.missing.map((phrase) => (
            <li key={`missing ${phrase}`}>{t('tests.missing', { phrase })}</li>
          ))}
          {result.forbidden.map((phrase) => (
            <li key={`forbidden ${phrase}`}>{t('tests.forbidden', { phrase })}</li>
          ))}
          {result.wrong_source ? (
            <li>
              {t(result.sources.length > 0 ? 'tests.wrongSource' : 'tests.noSource', {
                wanted: test.source ?? '',
                sources: result.sources.join(', '),
              })}
            </li>
          ) : null}
        </ul>
      ) : null}
      {result ? (
        <details className={styles.more}>
          <summary>{t('tests.replied')}</summary>
          <PassageText text={result.answer} />
        </details>
      ) : null}
      <div className={styles.actions}>
        <Button
          variant="quiet"
          size="small"
          onClick={() => setIsOpen(true)}
          aria-label={t('tests.changeNamed', { question })}
        >
          {t('tests.change')}
        </Button>
        <Button
          variant="quiet"
          size="small"
          busyLabel={busy ? t('deleting') : undefined}
          onClick={remove}
          aria-label={t('tests.deleteNamed', { question })}
        >
          {t('delete')}
        </Button>
      </div>
      <FormProblem problem={problem} />
      {isOpen ? (
        <Dialog title={t('tests.change')} onClose={() => setIsOpen(false)}>
          <TestForm
            title={t('tests.change')}
            begun={testDraftOf(test)}
            submitLabel={t('form.save')}
            busyLabel={t('form.saving')}
            onSave={async (body) => {
              const now = await tests.update(test.id, body);
              onChanged(now);
              setIsOpen(false);
              return testDraftOf(now);
            }}
          />
        </Dialog>
      ) : null}
    </li>
  );
}
