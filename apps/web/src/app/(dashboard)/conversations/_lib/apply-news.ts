import type { Conversation, ConversationNews, ConversationSummary } from '@/lib/api-types';

/** The messages of a conversation as they are stored; news tell them as the visitor sees them. */
type StoredMessage = Conversation['messages'][number];

const fields = { user: 'user', bot: 'bot', staff: 'staff', note: 'note' } as const;

const toStored = ({ id, role, text, name, timestamp }: ConversationNews['messages'][number]): StoredMessage => ({
  id,
  timestamp,
  [fields[role]]: text,
  ...(name === undefined ? {} : { name }),
});

/** The conversation as it is after the news. */
export function withNews<T extends ConversationSummary>(conversation: T, news: ConversationNews): T {
  if (conversation.conversation_id !== news.conversation_id) return conversation;
  const latest = news.messages.at(-1) ?? conversation.latest;
  return { ...conversation, status: news.status, holder: news.holder, latest, last_message_at: news.at };
}

/** The same, with what was said; each message once. */
export function withMessages(conversation: Conversation, news: ConversationNews): Conversation {
  const known = new Set(conversation.messages.map(({ id }) => id));
  const fresh = news.messages.filter(({ id }) => !known.has(id)).map(toStored);
  return { ...withNews(conversation, news), messages: [...conversation.messages, ...fresh] };
}
