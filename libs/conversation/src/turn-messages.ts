import { ServiceError, type ChatReply } from '@abbotsford/contracts';
import type { MessageRow } from './conversation.schema';
import { nameOf, partOf } from './takeover';
import type { TurnRow } from './turn-row';

/**
 * What was said so far, without messages that still wait for their answer. A person's part in it has its end, also when
 * that is stored with this turn only: whoever reads that they are silent for a person has to read that this is over.
 */
export function saidBefore({ messages, takeover }: TurnRow, messageId: string, now: Date): readonly MessageRow[] {
  const answered = new Set(messages.map((m) => m.reply_to));
  const isSaid = (m: MessageRow): boolean => m.user === undefined || m.held === true || answered.has(m.message_id);
  const said = messages.filter((m) => m.message_id !== messageId && isSaid(m));
  return takeover ? [...said, partOf(takeover.by, 'ended', now)] : said;
}

export const replyOf = (row: TurnRow, answer: MessageRow): ChatReply => ({
  response: answer.bot ?? '',
  conversation_id: row.conversation_id,
  ended: answer.ended ?? false,
  citations: [...(answer.citations ?? [])],
  suggestions: [...(answer.suggestions ?? [])],
  ...(answer.tickets?.[0] && { tickets: [...answer.tickets], ticket: answer.tickets[0] }),
});

/** To a message that a person reads in place of the bot. Whose part is over by now, they are named all the same. */
export const heldReply = ({ conversation_id, takeover, team, messages }: TurnRow): ChatReply => ({
  response: '',
  conversation_id,
  ended: false,
  citations: [],
  suggestions: [],
  read_by: nameOf(team, takeover?.by ?? messages.findLast((m) => m.by !== undefined)?.by),
});

export const stillRunning = (): ServiceError =>
  new ServiceError('chat.turn_running', 'I am still answering this message. Please wait a moment.', { retry_after: 1 });

export const messageDiffers = (): ServiceError =>
  new ServiceError('chat.message_differs', 'This message was sent before with other words.', {
    errors: [{ field: 'message', message: 'differs from the first message with this message_id' }],
  });
