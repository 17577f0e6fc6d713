'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { formText } from '@/lib/form-text';
import { useCategories } from './use-categories';
import list from './document-list.module.css';
import styles from './knowledge-search.module.css';
import { SearchAnswerView } from './search-answer-view';
import { useQuestion } from './use-question';

/** What the bot would find for a question, and whether it would answer it. */
export function KnowledgeSearchPage() {
  const { question, ask } = useQuestion();
  // The same question may be asked again, after the documents have changed.
  const [times, setTimes] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const categories = useCategories();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [query, category] = [formText(form, 'query'), formText(form, 'category')];
    if (query === '') return;
    const same = query === question?.query && category === (question.category ?? '');
    if (same) setTimes(times + 1);
    else ask({ query, ...(category === '' ? {} : { category }) });
  };

  // Back and Forward change the question under a field that is on the page already.
  useEffect(() => {
    if (field.current) field.current.value = question?.query ?? '';
  }, [question]);

  return (
    <div className={list.page}>
      <h1 className={list.title}>Try a question</h1>
      <form className={styles.form} role="search" onSubmit={submit}>
        <TextField
          label="Question, as a customer would put it"
          name="query"
          ref={field}
          type="search"
          required
          maxLength={4_000}
          autoComplete="off"
          defaultValue={question?.query}
        />
        {/* With its options at hand only: a choice that is not among them would be lost. */}
        <SelectField
          key={`${categories.length} ${question?.category ?? ''}`}
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
        <SearchAnswerView key={times} question={question} />
      ) : (
        <p className={styles.hint}>
          You see the passages that the bot would be given, and whether it would answer from them. Nothing is sent to a
          customer.
        </p>
      )}
    </div>
  );
}
