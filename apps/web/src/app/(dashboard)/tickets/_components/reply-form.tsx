'use client';

import { SelectField } from '@abbotsford/ui';
import { useState } from 'react';
import { useApi } from '@/features/session/services-provider';
import { MessageForm } from '@/features/tickets/message-form';
import type { Ticket } from '@/lib/api-types';
import { cannedReplies } from '../_lib/canned-replies.data';
import { fillReply } from '../_lib/fill-reply';

export interface ReplyFormProps {
  ticket: Ticket;
  onWritten: (ticket: Ticket) => void;
}

const readers = [
  { value: 'customer', label: 'The customer' },
  { value: 'staff', label: 'Only us: a note' },
] as const;

/** An answer to the customer, or a note among staff. */
export function ReplyForm({ ticket, onWritten }: ReplyFormProps) {
  const { tickets } = useApi();
  const [text, setText] = useState('');
  const [reader, setReader] = useState<string>('customer');
  const internal = reader === 'staff';
  return (
    <MessageForm
      label={internal ? 'Note' : 'Answer'}
      hint="Ctrl and Enter send it."
      submitLabel={internal ? 'Keep the note' : 'Send the answer'}
      text={text}
      onText={setText}
      onSend={async (message, key) => onWritten(await tickets.write(ticket.id, { text: message, internal }, key))}
    >
      <SelectField
        label="Who reads it"
        required
        value={reader}
        options={readers}
        onChange={(event) => setReader(event.target.value)}
      />
      {internal ? null : (
        <SelectField
          label="Begin with a prepared reply"
          value=""
          options={[
            { value: '', label: 'Choose one' },
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
