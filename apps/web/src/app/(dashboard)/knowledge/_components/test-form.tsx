'use client';

import { Button, SelectField, TextAreaField, TextField } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import type { BotName } from '@/lib/api-types';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { useSubmit } from '@/lib/use-submit';
import { botOptions } from '../_lib/bot-options';
import { testBody, type TestDraft } from '../_lib/test-draft';
import styles from './document-form.module.css';

export interface TestFormProps {
  title: string;
  /** What it is begun with. */
  begun: TestDraft;
  submitLabel: string;
  busyLabel: string;
  /** Resolves with what the form is begun with next. */
  onSave: (body: ReturnType<typeof testBody>) => Promise<TestDraft>;
}

/** What a test question asks, and what the reply has to be like. */
export function TestForm({ title, begun, submitLabel, busyLabel, onSave }: TestFormProps) {
  const t = useTranslations('knowledge');
  const { busy, problem, run } = useSubmit();
  const [draft, setDraft] = useState(begun);
  const isChanged = JSON.stringify(testBody(draft)) !== JSON.stringify(testBody({ ...begun, bot: draft.bot }));
  useLeaveGuard({ active: isChanged });
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(async () => setDraft(await onSave(testBody(draft))));
  };
  return (
    <form className={styles.form} onSubmit={save} aria-label={title}>
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
        <Button type="submit" busyLabel={busy ? busyLabel : undefined}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
