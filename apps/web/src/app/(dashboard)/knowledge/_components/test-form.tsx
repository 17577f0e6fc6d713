'use client';

import { Button, Card, SelectField, TextAreaField, TextField } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { BotName, TestQuestion } from '@/lib/api-types';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { useSubmit } from '@/lib/use-submit';
import { botOptions } from '../_lib/bot-options';
import { emptyTest, testBody } from '../_lib/test-draft';
import styles from './document-form.module.css';

export function TestForm({ onAdded }: { onAdded: (test: TestQuestion) => void }) {
  const t = useTranslations('knowledge');
  const { tests } = useApi();
  const { busy, problem, run } = useSubmit();
  const [draft, setDraft] = useState(emptyTest);
  useLeaveGuard({ active: draft.question !== '' || draft.mustSay !== '' || draft.mustNotSay !== '' });
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(async () => {
      onAdded(await tests.create(testBody(draft)));
      setDraft({ ...emptyTest, bot: draft.bot });
    });
  };
  return (
    <Card>
      <form className={styles.form} onSubmit={add} aria-label={t('tests.new')}>
        <h2>{t('tests.new')}</h2>
        <FormProblem problem={problem} />
        <TextField
          label={t('tests.question')}
          name="question"
          required
          maxLength={1_000}
          value={draft.question}
          onChange={(event) => setDraft({ ...draft, question: event.target.value })}
          error={problem?.forField('question')}
        />
        <div className={styles.two}>
          <TextAreaField
            label={t('tests.mustSay')}
            name="must_say"
            rows={3}
            hint={t('tests.mustSayHint')}
            value={draft.mustSay}
            onChange={(event) => setDraft({ ...draft, mustSay: event.target.value })}
            error={problem?.forField('must_say')}
          />
          <TextAreaField
            label={t('tests.mustNotSay')}
            name="must_not_say"
            rows={3}
            hint={t('tests.mustNotSayHint')}
            value={draft.mustNotSay}
            onChange={(event) => setDraft({ ...draft, mustNotSay: event.target.value })}
            error={problem?.forField('must_not_say')}
          />
        </div>
        <div className={styles.two}>
          <TextField
            label={t('tests.source')}
            name="source"
            maxLength={200}
            hint={t('tests.sourceHint')}
            value={draft.source}
            onChange={(event) => setDraft({ ...draft, source: event.target.value })}
            error={problem?.forField('source')}
          />
          <SelectField
            label={t('tests.bot')}
            name="bot"
            required
            value={draft.bot}
            options={botOptions(t)}
            onChange={(event) => setDraft({ ...draft, bot: event.target.value as BotName })}
            error={problem?.forField('bot')}
          />
        </div>
        <div className={styles.actions}>
          <Button type="submit" busyLabel={busy ? t('tests.adding') : undefined}>
            {t('tests.add')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
