import { conversationClosed } from '@abbotsford/contracts';
import type { ConversationRow, TurnEvent, TurnRow } from '@abbotsford/conversation';

/** Tells whoever listens that a conversation is over. */
export const closedEvent = (
  chat_type: ConversationRow['chat_type'],
  { conversation_id }: TurnRow,
  closed_reason: string,
  now: Date,
): TurnEvent => ({
  event: conversationClosed,
  data: { conversation_id, chat_type, closed_reason, at: now.toISOString() },
});
