'use client';

import { Button, buttonClass, Card, useToast } from '@abbotsford/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { useSubmit } from '@/lib/use-submit';
import { emptyDraft, isChanged } from '../_lib/document-draft';
import { DocumentFields } from './document-fields';
import styles from './document-form.module.css';
import { useCategories } from './use-categories';

/** Writing a document, in place of uploading one. */
export function NewDocument() {
  const { knowledge } = useApi();
  const t = useTranslations('knowledge');
  const router = useRouter();
  const toast = useToast();
  const { busy, problem, run } = useSubmit();
  const [draft, setDraft] = useState(emptyDraft);
  const categories = useCategories();
  useLeaveGuard({ active: isChanged(emptyDraft, draft) });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(async () => {
      const { id } = await knowledge.create(draft);
      toast(t('form.stored', { title: draft.title }));
      router.replace(`/knowledge/${id}`);
    });
  };

  return (
    <DashboardPage title={t('newDocumentTitle')}>
      <Card>
        <form className={styles.form} onSubmit={submit}>
          <FormProblem problem={problem} />
          <DocumentFields draft={draft} onChange={setDraft} categories={categories} problem={problem} />
          <div className={styles.actions}>
            <Button type="submit" busyLabel={busy ? t('form.adding') : undefined}>
              {t('form.add')}
            </Button>
            <Link href="/knowledge" className={buttonClass('quiet')}>
              {t('cancel')}
            </Link>
          </div>
        </form>
      </Card>
    </DashboardPage>
  );
}
