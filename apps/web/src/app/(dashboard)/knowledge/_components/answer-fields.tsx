'use client';

import { SelectField, TextAreaField } from '@abbotsford/ui';
import type { ApiProblem } from '@abbotsford/api-client';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import { readPages } from '@/lib/read-pages';
import { useResource } from '@/lib/use-resource';
import type { AnswerDraft } from '../_lib/answer-draft';
import { CategoryField } from './category-field';
import styles from './document-form.module.css';
import { useCategories } from './use-categories';

/** So many pages of documents may be chosen from. */
const DOCUMENT_PAGES = 10;

export interface AnswerFieldsProps {
  draft: AnswerDraft;
  onChange: (draft: AnswerDraft) => void;
  problem: ApiProblem | null;
}

/** What a person writes of a question and its answer, to be put into a form. */
export function AnswerFields({ draft, onChange, problem }: AnswerFieldsProps) {
  const t = useTranslations('knowledge');
  const categories = useCategories();
  const documents = useDocumentChoice(draft.documentId);
  return (
    <>
      <TextAreaField
        label={t('answer.question')}
        name="questions"
        required
        rows={4}
        hint={t('answer.questionHint')}
        value={draft.wordings}
        onChange={(event) => onChange({ ...draft, wordings: event.target.value })}
        error={problem?.forField('questions')}
      />
      <TextAreaField
        label={t('answer.answer')}
        name="answer"
        required
        rows={6}
        maxLength={1_200}
        spellCheck
        hint={t('answer.answerHint')}
        value={draft.answer}
        onChange={(event) => onChange({ ...draft, answer: event.target.value })}
        error={problem?.forField('answer')}
      />
      <div className={styles.two}>
        <SelectField
          label={t('answer.document')}
          name="document_id"
          hint={t('answer.documentHint')}
          value={draft.documentId}
          options={documents}
          onChange={(event) => onChange({ ...draft, documentId: event.target.value })}
          error={problem?.forField('document_id')}
        />
        <CategoryField
          value={draft.category}
          onChange={(category) => onChange({ ...draft, category })}
          known={categories}
          error={problem?.forField('category')}
        />
      </div>
    </>
  );
}

/** The newest documents; the one that is chosen is always among them, though it be older or deleted. */
function useDocumentChoice(chosen: string): { value: string; label: string }[] {
  const t = useTranslations('knowledge');
  const { knowledge } = useApi();
  const load = useCallback(
    (signal: AbortSignal) => readPages((cursor) => knowledge.page('', cursor, signal), DOCUMENT_PAGES),
    [knowledge],
  );
  const resource = useResource(load);
  const documents = resource.status === 'ready' ? resource.data.items : [];
  const options = documents.map(({ id, title }) => ({ value: id, label: title }));
  const isListed = chosen === '' || options.some(({ value }) => value === chosen);
  return [
    { value: '', label: t('answer.noDocument') },
    ...(isListed ? [] : [{ value: chosen, label: t('answer.chosenBefore') }]),
    ...options,
  ];
}
