'use client';

import { SelectField } from '@abbotsford/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '@/features/session/services-provider';
import { MessageForm } from '@/features/tickets/message-form';
import type { Ticket } from '@/lib/api-types';
import { cannedReplies } from '../_lib/canned-replies.data';
import { fillReply } from '../_lib/fill-reply';

export interface ReplyFormProps {
  ticket: Ticket;
  onWritten: (ticket: Ticket) => void;
}

const readers = ['customer', 'staff'] as const;

/** An answer to the customer, or a note among staff. */
export function ReplyForm({ ticket, onWritten }: ReplyFormProps) {
  const t = useTranslations('desk.reply');
  const { tickets } = useApi();
  const [text, setText] = useState('');
  const [reader, setReader] = useState<string>('customer');
  const internal = reader === 'staff';
  return (
    <MessageForm
      label={internal ? t('note') : t('answer')}
      hint={t('hint')}
      submitLabel={internal ? t('keep') : t('send')}
      text={text}
      onText={setText}
      onSend={async (message, key) => onWritten(await tickets.write(ticket.id, { text: message, internal }, key))}
    >
      <SelectField
        label={t('reader')}
        required
        value={reader}
        options={readers.map((each) => ({ value: each, label: t(each) }))}
        onChange={(event) => setReader(event.target.value)}
      />
      {internal ? null : (
        <SelectField
          label={t('prepared')}
          value=""
          options={[
            { value: '', label: t('choose') },
            ...cannedReplies.map(({ title }) => ({ value: title, label: title })),
          ]}
          onChange={(event) => {
            const chosen = cannedReplies.find(({ title }) => title === event.target.value);
            if (chosen) setText([text.trim(), fillReply(chosen.text, ticket)].filter(Boolean).join('\n\n'));
          }}
        />
      )}
    </MessageForm>
  );
}
