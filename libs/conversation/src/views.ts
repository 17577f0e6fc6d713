import type {
  ConversationSummary,
  ConversationView,
  HistoryMessage,
  HistoryReply,
  Holder,
  StoredMessage,
} from '@abbotsford/contracts';
import type { ConversationRow, MessageRow } from './conversation.schema';
import type { Listing } from './listing';
import { heldBy, nameOf, whoSaid, wordsOf } from './takeover';

const LATEST_LENGTH = 200;

/** A conversation in a list. */
export const toSummary = (row: ConversationRow, { lead, ticket, name }: Listing): ConversationSummary => ({
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
  holder: toHolder(row),
  latest: toLatest(row),
  name: name(row.data),
  wants_human: row.data['wants_human'] === true,
  has_lead: lead.isIn(row.data),
  has_ticket: ticket.isIn(row.data),
  rating: row.feedback?.rating ?? null,
  no_help: row.no_help ?? 0,
});

function toLatest({ messages, team }: ConversationRow): HistoryMessage | null {
  const latest = messages.at(-1);
  if (!latest) return null;
  const message = toHistoryMessage(latest, team);
  return { ...message, text: message.text.slice(0, LATEST_LENGTH).toWellFormed() };
}

/** The whole document, as the seed has it. */
export const toView = (row: ConversationRow, listing: Listing): ConversationView => ({
  ...toSummary(row, listing),
  session_id: row.session_id,
  messages: row.messages.map((m) => toStoredMessage(m, row.team)),
  source: row.source ?? null,
  data: row.data,
  feedback: row.feedback ? { ...row.feedback, at: row.feedback.at.toISOString() } : null,
  usage: row.usage ?? null,
});

/** What the holder of the session may read again. */
export const toHistory = (row: ConversationRow | null): HistoryReply => ({
  conversation_id: row?.conversation_id ?? null,
  status: row?.status ?? 'none',
  messages: (row?.messages ?? []).map((m) => toHistoryMessage(m, row?.team)),
  read_by: toHolder(row)?.name ?? null,
  ...(row ? openSuggestions(row) : {}),
});

/** Quick replies are to what was said last, while the conversation goes on. */
function openSuggestions({ status, messages }: ConversationRow): Pick<HistoryReply, 'suggestions'> {
  const suggestions = status === 'ongoing' ? messages.at(-1)?.suggestions : undefined;
  return suggestions?.length ? { suggestions: [...suggestions] } : {};
}

export const toHistoryMessage = (m: MessageRow, team: ConversationRow['team']): HistoryMessage => {
  const who = whoSaid(m);
  return {
    id: idOf(m),
    role: who === 'part' ? 'note' : who,
    text: who === 'part' ? noteOf(m, team) : wordsOf(m),
    timestamp: m.timestamp.toISOString(),
    ...(m.by === undefined ? {} : { name: nameOf(team, m.by) }),
    ...(who === 'user' && m.message_id !== undefined ? { message_id: m.message_id } : {}),
    ...(m.reply_to === undefined ? {} : { reply_to: m.reply_to }),
    ...(m.helpful === undefined ? {} : { helpful: m.helpful }),
    ...(m.citations?.length ? { citations: [...m.citations] } : {}),
  };
};

/** Who has the conversation now. */
export function toHolder(row: Pick<ConversationRow, 'takeover' | 'team'> | null): Holder | null {
  const takeover = heldBy(row?.takeover);
  if (!row || !takeover) return null;
  const { by, since, until } = takeover;
  return { id: by, name: nameOf(row.team, by), since: since.toISOString(), until: until?.toISOString() ?? null };
}

const toStoredMessage = (m: MessageRow, team: ConversationRow['team']): StoredMessage => ({
  ...(m.user === undefined ? {} : { user: m.user }),
  ...(m.bot === undefined ? {} : { bot: m.bot }),
  ...(m.staff === undefined ? {} : { staff: m.staff }),
  ...(m.part === undefined ? {} : { note: noteOf(m, team) }),
  ...(m.by === undefined ? {} : { name: nameOf(team, m.by) }),
  id: idOf(m),
  timestamp: m.timestamp.toISOString(),
  ...(m.citations?.length ? { citations: [...m.citations] } : {}),
  ...(m.helpful === undefined ? {} : { helpful: m.helpful }),
});

const noteOf = ({ by, part }: MessageRow, team: ConversationRow['team']): string =>
  part === 'began' ? `${nameOf(team, by)} has joined the chat.` : `${nameOf(team, by)} has left the chat.`;

/** Answers have no id of their own, but there is one to a message. */
const idOf = ({ message_id, reply_to, timestamp }: MessageRow): string =>
  message_id ?? (reply_to === undefined ? `at-${timestamp.getTime()}` : `${reply_to}-answer`);
