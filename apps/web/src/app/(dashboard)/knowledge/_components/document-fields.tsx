'use client';

import { TextAreaField, TextField } from '@abbotsford/ui';
import type { ApiProblem } from '@abbotsford/api-client';
import { useTranslations } from 'use-intl';
import type { KnowledgeOverview } from '@/lib/api-types';
import type { DocumentDraft } from '../_lib/document-draft';
import { CategoryField } from './category-field';
import styles from './document-form.module.css';

const LONGEST_TEXT = 1_000_000;

export interface DocumentFieldsProps {
  draft: DocumentDraft;
  onChange: (draft: DocumentDraft) => void;
  categories: KnowledgeOverview['categories'];
  problem: ApiProblem | null;
}

/** What a person writes of a document, to be put into a form. */
export function DocumentFields({ draft, onChange, categories, problem }: DocumentFieldsProps) {
  const t = useTranslations('knowledge');
  return (
    <>
      <div className={styles.two}>
        <TextField
          label={t('form.title')}
          name="title"
          required
          maxLength={200}
          hint={t('form.titleHint')}
          value={draft.title}
          onChange={(event) => onChange({ ...draft, title: event.target.value })}
          error={problem?.forField('title')}
        />
        <CategoryField
          value={draft.category}
          onChange={(category) => onChange({ ...draft, category })}
          known={categories}
          error={problem?.forField('category')}
        />
      </div>
      <div className={styles.text}>
        <TextAreaField
          label={t('form.text')}
          name="content"
          required
          rows={20}
          maxLength={LONGEST_TEXT}
          spellCheck
          hint={t('form.textHint')}
          value={draft.content}
          onChange={(event) => onChange({ ...draft, content: event.target.value })}
          error={problem?.forField('content')}
        />
      </div>
    </>
  );
}
