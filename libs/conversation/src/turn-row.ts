import type { ConversationRow } from './conversation.schema';

/** A turn reads so many of the latest messages and no more, however long the talk is. */
const HISTORY_LIMIT = 20;

/** The projection that gives a turn what it needs of a conversation. */
export const turnFields = {
  session_id: 1,
  user_id: 1,
  conversation_id: 1,
  status: 1,
  closed_reason: 1,
  data: 1,
  asked: 1,
  turns: 1,
  revision: 1,
  lease: 1,
  takeover: 1,
  team: 1,
  source: 1,
  created_at: 1,
  last_message_at: 1,
  kept: 1,
  archived: 1,
  messages: { $slice: -HISTORY_LIMIT },
} as const;

/** A conversation as a turn sees it: its latest messages only. */
export type TurnRow = Pick<ConversationRow, '_id' | keyof typeof turnFields>;
