'use client';

import { Badge, Button } from '@abbotsford/ui';
import { Age } from '@/components/age';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import rows from '@/features/tickets/tickets.module.css';
import type { TestQuestion } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import { PassageText } from './passage-text';
import styles from './unanswered.module.css';

const changes = {
  fails_now: 'Failed since the last run',
  passes_now: 'Passes again',
  other_answer: 'Other words',
} as const;

/** One test question with its latest result. */
export function TestRow({ test, onDeleted }: { test: TestQuestion; onDeleted: () => void }) {
  const { tests } = useApi();
  const { busy, problem, run } = useSubmit();
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
        {waiting ? <Badge>To be asked</Badge> : null}
        {result ? <Badge tone={result.passed ? 'good' : 'danger'}>{result.passed ? 'Passed' : 'Failed'}</Badge> : null}
        {result?.change ? <Badge tone="info">{changes[result.change]}</Badge> : null}
      </span>
      <span className={rows.meta}>
        <span>{bot === 'outbound' ? 'The sales bot' : 'The support bot'}</span>
        {result ? (
          <span>
            Asked <Age at={result.at} />
          </span>
        ) : null}
      </span>
      {result && !result.passed ? (
        <ul className={styles.faults}>
          {result.missing.map((phrase) => (
            <li key={`missing ${phrase}`}>It did not say “{phrase}”.</li>
          ))}
          {result.forbidden.map((phrase) => (
            <li key={`forbidden ${phrase}`}>It said “{phrase}”.</li>
          ))}
          {result.wrong_source ? (
            <li>
              It was not from “{test.source}”, but{' '}
              {result.sources.length > 0 ? `from ${result.sources.join(', ')}` : 'from no document'}.
            </li>
          ) : null}
        </ul>
      ) : null}
      {result ? (
        <details className={styles.more}>
          <summary>What the bot replied</summary>
          <PassageText text={result.answer} />
        </details>
      ) : null}
      <div className={styles.actions}>
        <Button
          variant="quiet"
          size="small"
          busyLabel={busy ? 'Deleting' : undefined}
          onClick={remove}
          aria-label={`Delete “${question}”`}
        >
          Delete
        </Button>
      </div>
      <FormProblem problem={problem} />
    </li>
  );
}
