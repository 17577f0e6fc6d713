'use client';

import { Button } from '@abbotsford/ui';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormProblem } from '@/components/form-problem';
import { useTypingSignal } from '@/features/live/use-typing-signal';
import { useApi, useSession } from '@/features/session/services-provider';
import { MessageForm } from '@/features/tickets/message-form';
import type { Conversation } from '@/lib/api-types';
import { formatTime } from '@/lib/format';
import { useSubmit } from '@/lib/use-submit';
import styles from './conversations.module.css';

export interface StaffPartProps {
  conversation: Conversation;
  onChanged: (conversation: Conversation) => void;
}

/** What one may do in the conversation: join it, write in it, leave it. */
export function StaffPart({ conversation, onChanged }: StaffPartProps) {
  const t = useTranslations('conversations.part');
  const { conversations } = useApi();
  const { state } = useSession();
  const { busy, problem, run } = useSubmit();
  const { conversation_id: id, status, holder } = conversation;
  const me = state.status === 'signed-in' ? state.user.id : '';

  if (status === 'closed') return <p>{t('over')}</p>;
  if (holder && holder.id !== me) return <p>{t('taken', { name: holder.name })}</p>;
  if (!holder) {
    const join = () => void run(async () => onChanged(await conversations.takeOver(id)));
    return (
      <>
        <p>{t('assistant')}</p>
        <FormProblem problem={problem} />
        <p className={styles.actions}>
          <Button onClick={join} busyLabel={busy ? t('joining') : undefined}>
            {t('join')}
          </Button>
        </p>
      </>
    );
  }
  const leave = () => void run(async () => onChanged(await conversations.release(id)));
  return (
    <>
      <p role="status">{holder.until === null ? t('yours') : t('waits', { time: formatTime(holder.until) })}</p>
      <Writing id={id} onChanged={onChanged} />
      <FormProblem problem={problem} />
      <p className={styles.actions}>
        <Button variant="secondary" onClick={leave} busyLabel={busy ? t('leaving') : undefined}>
          {t('leave')}
        </Button>
      </p>
    </>
  );
}

function Writing({ id, onChanged }: { id: string; onChanged: StaffPartProps['onChanged'] }) {
  const t = useTranslations('conversations.part');
  const { conversations } = useApi();
  const [text, setText] = useState('');
  const typing = useTypingSignal(useCallback(() => conversations.typing(id), [conversations, id]));
  return (
    <MessageForm
      label={t('message')}
      submitLabel={t('send')}
      text={text}
      onText={(now) => {
        setText(now);
        if (now !== '') typing();
      }}
      onSend={async (message, key) => onChanged(await conversations.write(id, message, key))}
    />
  );
}
