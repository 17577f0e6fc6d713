'use client';

import { Button, TextAreaField } from '@abbotsford/ui';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { randomId } from '@abbotsford/api-client';
import { useLeaveGuard } from '@/lib/use-leave-guard';
import { useSubmit } from '@/lib/use-submit';
import styles from './tickets.module.css';

const TEXT_MAX = 4_000;

export interface MessageFormProps {
  label: string;
  submitLabel: string;
  text: string;
  onText: (text: string) => void;
  /** With the same key it is the same message, should it be sent again. */
  onSend: (text: string, key: string) => Promise<void>;
  hint?: string;
  /** Other fields, above the text. */
  children?: ReactNode;
}

export function MessageForm({ label, submitLabel, text, onText, onSend, hint, children }: MessageFormProps) {
  const t = useTranslations('common');
  const { busy, problem, run } = useSubmit();
  const [key, setKey] = useState(randomId);
  const isEmpty = text.trim() === '';
  useLeaveGuard({ active: !isEmpty, question: t('leave.message') });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isEmpty) return;
    void run(async () => {
      await onSend(text.trim(), key);
      setKey(randomId());
      onText('');
    });
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
      <TextAreaField
        label={label}
        hint={hint}
        required
        rows={5}
        maxLength={TEXT_MAX}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          // Another text is another message.
          setKey(randomId());
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
        error={problem?.forField('text')}
      />
      <FormProblem problem={problem} />
      <Button type="submit" className={styles.send} busyLabel={busy ? t('sending') : undefined}>
        {submitLabel}
      </Button>
    </form>
  );
}
