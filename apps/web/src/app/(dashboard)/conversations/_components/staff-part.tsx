'use client';

import { Button } from '@abbotsford/ui';
import { useCallback, useState } from 'react';
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
  const { conversations } = useApi();
  const { state } = useSession();
  const { busy, problem, run } = useSubmit();
  const { conversation_id: id, status, holder } = conversation;
  const me = state.status === 'signed-in' ? state.user.id : '';

  if (status === 'closed') return <p>This conversation is over.</p>;
  if (holder && holder.id !== me) return <p>{holder.name} has this conversation. You may read along.</p>;
  if (!holder) {
    const join = () => void run(async () => onChanged(await conversations.takeOver(id)));
    return (
      <>
        <p>The assistant answers. When you join, it is silent until you leave.</p>
        <FormProblem problem={problem} />
        <p className={styles.actions}>
          <Button onClick={join} busyLabel={busy ? 'Joining' : undefined}>
            Join the conversation
          </Button>
        </p>
      </>
    );
  }
  const leave = () => void run(async () => onChanged(await conversations.release(id)));
  return (
    <>
      <p role="status">
        {holder.until === null
          ? 'You have this conversation.'
          : `They wait for you. The assistant comes back at ${formatTime(holder.until)}, unless you answer.`}
      </p>
      <Writing id={id} onChanged={onChanged} />
      <FormProblem problem={problem} />
      <p className={styles.actions}>
        <Button variant="secondary" onClick={leave} busyLabel={busy ? 'Leaving' : undefined}>
          Leave it to the assistant
        </Button>
      </p>
    </>
  );
}

function Writing({ id, onChanged }: { id: string; onChanged: StaffPartProps['onChanged'] }) {
  const { conversations } = useApi();
  const [text, setText] = useState('');
  const typing = useTypingSignal(useCallback(() => conversations.typing(id), [conversations, id]));
  return (
    <MessageForm
      label="Your message"
      submitLabel="Send"
      text={text}
      onText={(now) => {
        setText(now);
        if (now !== '') typing();
      }}
      onSend={async (message, key) => onChanged(await conversations.write(id, message, key))}
    />
  );
}
