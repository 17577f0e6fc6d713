import { businessHappened, happened } from '@abbotsford/contracts';
import type { ConversationRow, TurnEvent, TurnRow } from '@abbotsford/conversation';

interface About {
  readonly row: TurnRow;
  readonly chat_type: ConversationRow['chat_type'];
  readonly ended_because: string | null;
}

/** What only a bot knows of what happens in the business. */
export const aboutConversation = (
  name: 'person.wanted' | 'conversation.ended',
  { row: { conversation_id }, ...about }: About,
  at: Date,
): TurnEvent => ({ event: businessHappened, data: happened({ name, data: { conversation_id, ...about } }, at) });
