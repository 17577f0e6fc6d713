import type { ConversationSummary, ConversationView, HistoryReply, StoredMessage } from '@abbotsford/contracts';
import type { ConversationRow, MessageRow } from './conversation.schema';

/** A conversation in a list. */
export const toSummary = (row: ConversationRow): ConversationSummary => ({
  id: row._id.toHexString(),
  conversation_id: row.conversation_id,
  chat_type: row.chat_type,
  user_id: row.user_id ?? null,
  status: row.status,
  closed_reason: row.closed_reason,
  summarized: row.summarized,
  summary: row.summary,
  created_at: row.created_at.toISOString(),
  last_message_at: row.last_message_at.toISOString(),
  ended_at: row.ended_at?.toISOString() ?? null,
});

/** The whole document, as the seed has it. */
export const toView = (row: ConversationRow): ConversationView => ({
  ...toSummary(row),
  session_id: row.session_id,
  messages: row.messages.map(toStoredMessage),
  data: row.data,
  feedback: row.feedback ? { ...row.feedback, at: row.feedback.at.toISOString() } : null,
  usage: row.usage ?? null,
});

/** What the holder of the session may read again. */
export const toHistory = (row: ConversationRow | null): HistoryReply => ({
  conversation_id: row?.conversation_id ?? null,
  status: row?.status ?? 'none',
  messages: (row?.messages ?? []).map((m) => ({
    role: m.user === undefined ? 'bot' : 'user',
    text: m.user ?? m.bot ?? '',
    timestamp: m.timestamp.toISOString(),
    ...(m.message_id === undefined ? {} : { message_id: m.message_id }),
  })),
});

const toStoredMessage = (m: MessageRow): StoredMessage => ({
  ...(m.user === undefined ? {} : { user: m.user }),
  ...(m.bot === undefined ? {} : { bot: m.bot }),
  timestamp: m.timestamp.toISOString(),
});
