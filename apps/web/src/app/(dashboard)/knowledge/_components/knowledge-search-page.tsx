'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import type { SubmitEvent } from 'react';
import { formText } from '@/lib/form-text';
import { useCategories } from './use-categories';
import list from './document-list.module.css';
import { useKnowledge } from './knowledge-provider';
import styles from './knowledge-search.module.css';
import { SearchAnswerView } from './search-answer-view';

/** What the bot would find for a question, and whether it would answer it. */
export function KnowledgeSearchPage() {
  const { question, ask } = useKnowledge();
  const categories = useCategories();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [query, category] = [formText(form, 'query'), formText(form, 'category')];
    if (query !== '') ask({ query, ...(category === '' ? {} : { category }) });
  };

  return (
    <div className={list.page}>
      <h1 className={list.title}>Try a question</h1>
      <form className={styles.form} role="search" onSubmit={submit}>
        <TextField
          label="Question, as a customer would put it"
          name="query"
          type="search"
          required
          maxLength={4_000}
          autoComplete="off"
          defaultValue={question?.query}
        />
        {/* With its options at hand only: a choice that is not among them would be lost. */}
        <SelectField
          key={categories.length}
          label="Search in"
          name="category"
          filter
          defaultValue={question?.category ?? ''}
          options={[
            { value: '', label: 'All categories' },
            ...categories.map(({ category }) => ({ value: category, label: category })),
          ]}
        />
        <Button type="submit">Search</Button>
      </form>
      {question ? (
        <SearchAnswerView question={question} />
      ) : (
        <p className={styles.hint}>
          You see the passages that the bot would be given, and whether it would answer from them. Nothing is sent to a
          customer.
        </p>
      )}
    </div>
  );
}
