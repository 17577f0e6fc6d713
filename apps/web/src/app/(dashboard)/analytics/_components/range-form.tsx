'use client';

import { Button, TextField } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { formText } from '@/lib/form-text';
import { presets, problemOf, rangeOf, type Range } from '../_lib/range';
import styles from './analytics.module.css';

interface RangeFormProps {
  range: Range;
  today: string;
  onChoose: (range: Range) => void;
}

/** Which days: one press for the usual ones, two fields for any. */
export function RangeForm({ range, today, onChoose }: RangeFormProps) {
  const t = useTranslations('analytics');
  const [problem, setProblem] = useState<ReturnType<typeof problemOf>>(null);
  const error = (field: 'from' | 'to') => (problem?.field === field ? t(`range.${problem.key}`) : undefined);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [from, to] = [formText(data, 'from'), formText(data, 'to')];
    const found = problemOf(from, to);
    setProblem(found);
    if (!found) onChoose({ preset: null, from, to });
  };

  return (
    <div className={styles.range}>
      <div role="group" aria-label={t('range.label')} className={styles.presets}>
        {presets.map((preset) => (
          <Button
            key={preset}
            variant={range.preset === preset ? 'primary' : 'secondary'}
            size="small"
            aria-pressed={range.preset === preset}
            onClick={() => onChoose(rangeOf(preset, today))}
          >
            {t(`range.${preset}`)}
          </Button>
        ))}
      </div>
      <form className={styles.custom} onSubmit={submit} noValidate>
        <TextField
          type="date"
          label={t('range.from')}
          name="from"
          defaultValue={range.from}
          required
          error={error('from')}
        />
        <TextField type="date" label={t('range.to')} name="to" defaultValue={range.to} required error={error('to')} />
        <Button type="submit" variant="secondary">
          {t('range.show')}
        </Button>
      </form>
    </div>
  );
}
