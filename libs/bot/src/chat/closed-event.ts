import { conversationClosed } from '@abbotsford/contracts';
import type { ConversationRow, TurnEvent, TurnRow } from '@abbotsford/conversation';
import { aboutConversation } from './business-event';

/** Tells whoever listens that a conversation is over. */
export const closedEvents = (
  chat_type: ConversationRow['chat_type'],
  row: TurnRow,
  closed_reason: string,
  now: Date,
): readonly TurnEvent[] => [
  {
    event: conversationClosed,
    data: { conversation_id: row.conversation_id, chat_type, closed_reason, at: now.toISOString() },
  },
  aboutConversation('conversation.ended', { chat_type, row, ended_because: closed_reason }, now),
];
