'use client';

import { Alert, Button, useToast } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { WrittenAnswer } from '@/lib/api-types';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { useSubmit } from '@/lib/use-submit';
import { answerBody, answerDraftOf, isAnswerChanged } from '../_lib/answer-draft';
import { currentAnswer } from '../_lib/current-answer';
import { AnswerFields } from './answer-fields';
import styles from './document-form.module.css';

export interface AnswerEditorProps {
  /** As it is stored now. */
  answer: WrittenAnswer;
  /** It was saved here, or found to have been changed elsewhere. */
  onStored: (answer: WrittenAnswer) => void;
}

export function AnswerEditor({ answer, onStored }: AnswerEditorProps) {
  const t = useTranslations('knowledge');
  const { answers } = useApi();
  const toast = useToast();
  const { busy, problem, run } = useSubmit();
  // What the draft was begun from. When the answer changes meanwhile, the person decides whose text it shall have.
  const [opened, setOpened] = useState(answer);
  const [draft, setDraft] = useState(() => answerDraftOf(answer));
  const changed = isAnswerChanged(answerDraftOf(opened), draft);
  const overtaken = answer.version > opened.version;
  useLeaveGuard({ active: changed });

  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!changed) return toast(t('form.nothingNew'));
    void run(async () => {
      const stored = await answers
        .update(answer.id, { ...answerBody(draft), version: opened.version })
        .catch((failure: unknown) => {
          const current = currentAnswer(failure);
          if (current) onStored(current);
          throw failure;
        });
      setOpened(stored);
      onStored(stored);
      toast(t('form.savedAnswer'));
    });
  };

  const takeTheirs = () => {
    setOpened(answer);
    setDraft(answerDraftOf(answer));
  };

  return (
    <form className={styles.form} onSubmit={save}>
      {overtaken ? (
        <Alert tone="warning">
          <p>{t('overtaken.answer')}</p>
          <details>
            <summary>{t('overtaken.see')}</summary>
            <pre className={styles.theirs}>{`${answer.questions.join('\n')}\n\n${answer.answer}`}</pre>
          </details>
          <div className={styles.actions}>
            <Button variant="secondary" size="small" onClick={() => setOpened(answer)}>
              {t('overtaken.keep')}
            </Button>
            <Button variant="secondary" size="small" onClick={takeTheirs}>
              {t('overtaken.take')}
            </Button>
          </div>
        </Alert>
      ) : (
        <FormProblem problem={problem?.code === 'knowledge.stale_version' ? null : problem} />
      )}
      <AnswerFields draft={draft} onChange={setDraft} problem={problem} />
      <div className={styles.actions}>
        <Button type="submit" busyLabel={busy ? t('form.saving') : undefined}>
          {t('form.save')}
        </Button>
        <span role="status" className={styles.saved}>
          {changed ? t('form.unsaved') : ''}
        </span>
      </div>
    </form>
  );
}
