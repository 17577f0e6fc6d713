'use client';

import { Badge, Button, buttonClass } from '@abbotsford/ui';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Age } from '@/components/age';
import { FormProblem } from '@/components/form-problem';
import rows from '@/features/tickets/tickets.module.css';
import type { Unanswered } from '@/lib/api-types';
import { useSubmit } from '@/lib/use-submit';
import { prefilledBy } from '../_lib/prefilled';
import styles from './unanswered.module.css';
import type { UnansweredStatus } from './use-unanswered';

export interface UnansweredRowProps {
  question: Unanswered;
  onMove: (to: UnansweredStatus) => Promise<void>;
}

/** One question: how often it was asked, where, and what can be done about it. */
export function UnansweredRow({ question, onMove }: UnansweredRowProps) {
  const t = useTranslations('knowledge');
  const { busy, problem, run } = useSubmit();
  const { count, asked, status, answer_id } = question;
  const unhelpful = asked.filter(({ reason }) => reason === 'no_help').length;
  const move = (to: UnansweredStatus) => void run(() => onMove(to));
  return (
    <li className={rows.row}>
      <span className={rows.name}>{question.question}</span>
      <span className={rows.badges}>
        <Badge tone={count > 1 ? 'warning' : 'neutral'}>{t('unanswered.asked', { count })}</Badge>
        {unhelpful > 0 ? <Badge tone="warning">{t('unanswered.noHelp', { count: unhelpful })}</Badge> : null}
      </span>
      <span className={rows.meta}>
        <span>
          {t('unanswered.askedLast')} <Age at={question.at} />
        </span>
      </span>
      <details className={styles.more}>
        <summary>{t('unanswered.where')}</summary>
        <ul className={rows.list}>
          {asked.map(({ question: words, conversation_id, reason, at }, place) => (
            <li key={place}>
              <Link href={`/conversations/${conversation_id}`}>“{words}”</Link>, {t(`unanswered.reasons.${reason}`)},{' '}
              <Age at={at} />
            </li>
          ))}
        </ul>
      </details>
      <div className={styles.actions}>
        {status === 'open' ? (
          <Link href={`/knowledge/answers/new?${prefilledBy(question)}`} className={buttonClass('primary')}>
            {t('unanswered.write')}
          </Link>
        ) : null}
        {status === 'answered' && answer_id ? (
          <Link href={`/knowledge/answers/${answer_id}`} className={buttonClass('secondary')}>
            {t('unanswered.see')}
          </Link>
        ) : null}
        <Link href={`/knowledge/search?q=${encodeURIComponent(question.question)}`} className={buttonClass('quiet')}>
          {t('unanswered.try')}
        </Link>
        {status === 'open' ? (
          <Button
            variant="quiet"
            busyLabel={busy ? t('unanswered.dismissing') : undefined}
            onClick={() => move('dismissed')}
          >
            {t('unanswered.dismiss')}
          </Button>
        ) : (
          <Button variant="quiet" busyLabel={busy ? t('unanswered.opening') : undefined} onClick={() => move('open')}>
            {t('unanswered.open')}
          </Button>
        )}
      </div>
      <FormProblem problem={problem} />
    </li>
  );
}
