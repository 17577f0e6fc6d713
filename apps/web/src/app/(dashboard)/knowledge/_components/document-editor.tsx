'use client';

import { Alert, Button, useToast } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useApi } from '@/features/session/services-provider';
import type { KnowledgeDocument } from '@/lib/api-types';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { useSubmit } from '@/lib/use-submit';
import { currentDocument } from '../_lib/current-document';
import { changedFields, draftOf, isChanged } from '../_lib/document-draft';
import { DocumentFields } from './document-fields';
import styles from './document-form.module.css';
import { useCategories } from './use-categories';

export interface DocumentEditorProps {
  /** As it is stored now. */
  document: KnowledgeDocument;
  /** It was saved here, or found to have been changed elsewhere. */
  onStored: (document: KnowledgeDocument) => void;
}

export function DocumentEditor({ document, onStored }: DocumentEditorProps) {
  const t = useTranslations('knowledge');
  const { knowledge } = useApi();
  const toast = useToast();
  const { busy, problem, run } = useSubmit();
  const categories = useCategories();
  // What the draft was begun from. When the document changes meanwhile, the person decides whose text it shall have.
  const [opened, setOpened] = useState(document);
  const [draft, setDraft] = useState(() => draftOf(document));
  const changed = isChanged(opened, draft);
  const overtaken = document.version > opened.version;
  useLeaveGuard({ active: changed });

  const takeTheirs = () => {
    setOpened(document);
    setDraft(draftOf(document));
  };
  if (overtaken && !changed) takeTheirs();

  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!changed && document.status !== 'failed') return toast(t('form.nothingNew'));
    void run(async () => {
      const changes = changedFields(opened, draft);
      // What failed may be tried again as it is.
      const body = Object.keys(changes).length > 0 ? changes : { content: draft.content };
      const summary = await knowledge
        .update(document.id, { ...body, version: opened.version })
        .catch((failure: unknown) => {
          const current = currentDocument(failure);
          if (current) onStored(current);
          throw failure;
        });
      const stored = { ...opened, ...draft, ...summary };
      // The draft stays: the person may have gone on writing.
      setOpened(stored);
      onStored(stored);
      toast(t('form.savedDocument'));
    });
  };

  return (
    <form className={styles.form} onSubmit={save}>
      {overtaken && changed ? (
        <Alert tone="warning">
          <p>{t('overtaken.document')}</p>
          <details>
            <summary>{t('overtaken.see')}</summary>
            <pre className={styles.theirs}>{document.content}</pre>
          </details>
          <div className={styles.actions}>
            <Button variant="secondary" size="small" onClick={() => setOpened(document)}>
              {t('overtaken.keep')}
            </Button>
            <Button variant="secondary" size="small" onClick={takeTheirs}>
              {t('overtaken.take')}
            </Button>
          </div>
        </Alert>
      ) : (
        <FormProblem problem={problem?.status === 409 ? null : problem} />
      )}
      <DocumentFields draft={draft} onChange={setDraft} categories={categories} problem={problem} />
      <div className={styles.actions}>
        <Button type="submit" busyLabel={busy ? t('form.saving') : undefined}>
          {t('form.save')}
        </Button>
        {changed ? (
          <Button variant="quiet" onClick={() => setDraft(draftOf(opened))}>
            {t('form.undo')}
          </Button>
        ) : null}
        <span role="status" className={styles.saved}>
          {changed ? t('form.unsaved') : ''}
        </span>
      </div>
    </form>
  );
}
