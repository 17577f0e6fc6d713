'use client';

import { Button, SelectField, TextField } from '@abbotsford/ui';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { DashboardPage } from '@/components/dashboard-page';
import type { BotName } from '@/lib/api-types';
import { formText } from '@/lib/form-text';
import styles from './knowledge-search.module.css';
import { botOptions } from '../_lib/bot-options';
import { BotReply } from './bot-reply';
import { SearchAnswerView } from './search-answer-view';
import { useQuestion } from './use-question';

/** What a bot replies to a question, and what it would find for it. */
export function KnowledgeSearchPage() {
  const t = useTranslations('knowledge');
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
    <DashboardPage title={t('searchTitle')}>
      <form className={styles.form} role="search" onSubmit={submit}>
        <TextField
          label={t('try.question')}
          name="query"
          ref={field}
          type="search"
          required
          maxLength={4_000}
          autoComplete="off"
          defaultValue={question?.query}
        />
        <SelectField key={bot} label={t('try.bot')} name="bot" required defaultValue={bot} options={botOptions(t)} />
        <Button type="submit">{t('try.ask')}</Button>
      </form>
      {question ? (
        <div key={times} className={styles.answer}>
          <BotReply query={question.query} bot={bot} />
          <details>
            <summary>{t('try.found')}</summary>
            <SearchAnswerView question={question} />
          </details>
        </div>
      ) : (
        <p className={styles.hint}>{t('try.hint')}</p>
      )}
    </DashboardPage>
  );
}
