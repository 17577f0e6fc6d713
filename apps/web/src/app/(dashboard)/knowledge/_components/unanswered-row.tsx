'use client';

import { Badge, Button, buttonClass } from '@abbotsford/ui';
import Link from 'next/link';
import { Age } from '@/components/age';
import { FormProblem } from '@/components/form-problem';
import rows from '@/features/tickets/tickets.module.css';
import type { Unanswered } from '@/lib/api-types';
import { formatCount } from '@/lib/format';
import { useSubmit } from '@/lib/use-submit';
import { prefilledBy } from '../_lib/prefilled';
import { reasonLabels } from '../_lib/unanswered-labels.data';
import styles from './unanswered.module.css';
import type { UnansweredStatus } from './use-unanswered';

export interface UnansweredRowProps {
  question: Unanswered;
  onMove: (to: UnansweredStatus) => Promise<void>;
}

/** One question: how often it was asked, where, and what can be done about it. */
export function UnansweredRow({ question, onMove }: UnansweredRowProps) {
  const { busy, problem, run } = useSubmit();
  const { count, asked, status, answer_id } = question;
  const unhelpful = asked.filter(({ reason }) => reason === 'no_help').length;
  const move = (to: UnansweredStatus) => void run(() => onMove(to));
  return (
    <li className={rows.row}>
      <span className={rows.name}>{question.question}</span>
      <span className={rows.badges}>
        <Badge tone={count > 1 ? 'warning' : 'neutral'}>Asked {formatCount(count, 'time')}</Badge>
        {unhelpful > 0 ? <Badge tone="warning">{unhelpful} no help</Badge> : null}
      </span>
      <span className={rows.meta}>
        Asked last <Age at={question.at} />
      </span>
      <details className={styles.more}>
        <summary>Where it was asked</summary>
        <ul className={rows.list}>
          {asked.map(({ question: words, conversation_id, reason, at }, place) => (
            <li key={place}>
              <Link href={`/conversations/${conversation_id}`}>“{words}”</Link>, {reasonLabels[reason]}, <Age at={at} />
            </li>
          ))}
        </ul>
      </details>
      <div className={styles.actions}>
        {status === 'open' ? (
          <Link href={`/knowledge/answers/new?${prefilledBy(question)}`} className={buttonClass('primary')}>
            Write an answer
          </Link>
        ) : null}
        {status === 'answered' && answer_id ? (
          <Link href={`/knowledge/answers/${answer_id}`} className={buttonClass('secondary')}>
            See the answer
          </Link>
        ) : null}
        <Link href={`/knowledge/search?q=${encodeURIComponent(question.question)}`} className={buttonClass('quiet')}>
          Try it
        </Link>
        {status === 'open' ? (
          <Button variant="quiet" busyLabel={busy ? 'Dismissing' : undefined} onClick={() => move('dismissed')}>
            Dismiss
          </Button>
        ) : (
          <Button variant="quiet" busyLabel={busy ? 'Opening' : undefined} onClick={() => move('open')}>
            Open again
          </Button>
        )}
      </div>
      <FormProblem problem={problem} />
    </li>
  );
}
