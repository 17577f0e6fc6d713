'use client';

import { Button, buttonClass, Card, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { useSubmit } from '@/lib/use-submit';
import { answerBody, isAnswerChanged } from '../_lib/answer-draft';
import { readPrefilled } from '../_lib/prefilled';
import { AnswerFields } from './answer-fields';
import styles from './document-form.module.css';

export function NewAnswer() {
  const { answers } = useApi();
  const t = useTranslations('knowledge');
  const router = useRouter();
  const toast = useToast();
  const { busy, problem, run } = useSubmit();
  // From a question that nothing answers, which is answered with it.
  const params = useSearchParams();
  const [{ draft: begun, unansweredId }] = useState(() => readPrefilled(params));
  const [draft, setDraft] = useState(begun);
  const back = unansweredId === null ? '/knowledge/answers' : '/knowledge/unanswered';
  useLeaveGuard({ active: isAnswerChanged(begun, draft) });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(async () => {
      await answers.create({ ...answerBody(draft), ...(unansweredId !== null && { unanswered_id: unansweredId }) });
      toast(t('answer.stored'));
      router.push(back);
    });
  };

  return (
    <DashboardPage title={t('newAnswerTitle')}>
      <Card>
        <form className={styles.form} onSubmit={submit}>
          <FormProblem problem={problem} />
          <AnswerFields draft={draft} onChange={setDraft} problem={problem} />
          <div className={styles.actions}>
            <Button type="submit" busyLabel={busy ? t('answer.adding') : undefined}>
              {t('answer.add')}
            </Button>
            <Link href={back} className={buttonClass('quiet')}>
              {t('cancel')}
            </Link>
          </div>
        </form>
      </Card>
    </DashboardPage>
  );
}
