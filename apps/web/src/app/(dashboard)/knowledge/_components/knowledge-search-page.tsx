'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { BotName } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import list from './document-list.module.css';
import styles from './knowledge-search.module.css';
import { botOptions } from '../_lib/bot-options.data';
import { BotReply } from './bot-reply';
import { SearchAnswerView } from './search-answer-view';
import { useQuestion } from './use-question';

/** What a bot replies to a question, and what it would find for it. */
export function KnowledgeSearchPage() {
  const { question, bot, ask } = useQuestion();
  // The same question may be asked again, after the documents have changed.
  const [times, setTimes] = useState(0);
  const field = useRef<HTMLInputElement>(null);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const query = formText(form, 'query');
    const asked: BotName = formText(form, 'bot') === 'inbound' ? 'inbound' : 'outbound';
    if (query === '') return;
    if (query === question?.query && asked === bot) setTimes(times + 1);
    else ask({ query }, asked);
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
        <SelectField key={bot} label="Asked of" name="bot" required defaultValue={bot} options={botOptions} />
        <Button type="submit">Ask</Button>
      </form>
      {question ? (
        <div key={times} className={styles.answer}>
          <BotReply query={question.query} bot={bot} />
          <details>
            <summary>The passages that were found</summary>
            <SearchAnswerView question={question} />
          </details>
        </div>
      ) : (
        <p className={styles.hint}>
          You see the very reply of the bot, as somebody gets it who writes for the first time. Nothing is sent to a
          customer, and nothing comes of it.
        </p>
      )}
    </div>
  );
}
