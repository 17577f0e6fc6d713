'use client';

import { Button } from '@abbotsford/ui';
import { useState, type SubmitEvent } from 'react';
import { FormProblem } from '@/components/form-problem';
import { formText } from '@/lib/form-text';
import { useSubmit } from '@/lib/use-submit';
import styles from './chat-rating.module.css';

const ratings = [
  { value: 1, meaning: 'not helpful at all' },
  { value: 2, meaning: 'not very helpful' },
  { value: 3, meaning: 'in between' },
  { value: 4, meaning: 'helpful' },
  { value: 5, meaning: 'very helpful' },
] as const;

export interface ChatRatingProps {
  onRate: (rating: number, comment?: string) => Promise<void>;
  /** There is nothing more to say, and the control with the focus goes away. */
  onDone: () => void;
}

/** Asks how the conversation was. The figure is sent at once, for few go on to write; another one replaces it. */
export function ChatRating({ onRate, onDone }: ChatRatingProps) {
  const { busy, problem, run } = useSubmit();
  const [rating, setRating] = useState<number | null>(null);
  const [commented, setCommented] = useState(false);

  const rate = (value: number) =>
    void run(async () => {
      await onRate(value);
      setRating(value);
    });

  const comment = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = formText(new FormData(event.currentTarget), 'comment');
    if (rating === null || text === '') return;
    void run(async () => {
      await onRate(rating, text);
      setCommented(true);
      onDone();
    });
  };

  return (
    <section aria-label="How was this chat?" className={styles.rating}>
      {commented ? null : (
        <>
          <p className={styles.question}>How was this chat?</p>
          <div className={styles.scale}>
            {ratings.map(({ value, meaning }) => (
              <button
                key={value}
                type="button"
                className={styles.figure}
                aria-label={`${value} of 5, ${meaning}`}
                aria-pressed={rating === value}
                onClick={() => rate(value)}
              >
                {value}
              </button>
            ))}
          </div>
          <p className={styles.ends} aria-hidden="true">
            <span>Not helpful</span>
            <span>Very helpful</span>
          </p>
        </>
      )}
      <FormProblem problem={problem} />
      <p role="status" className={styles.thanks}>
        {commented ? 'Thank you for your feedback.' : rating === null ? '' : 'Thank you! Is there anything to add?'}
      </p>
      {rating !== null && !commented ? (
        <form className={styles.comment} onSubmit={comment}>
          <textarea name="comment" aria-label="Your comment" rows={2} maxLength={2_000} required />
          <Button type="submit" size="small" variant="secondary" busyLabel={busy ? 'Sending' : undefined}>
            Send comment
          </Button>
        </form>
      ) : null}
    </section>
  );
}
