import type { ChatHistory } from './api';

/** What has come about in a conversation; a history is news of all of it. */
export type ChatNews = Pick<ChatHistory, 'messages' | 'read_by'> & { status: 'ongoing' | 'closed' | 'none' };

/** Null for what this version of the widget does not know. */
export function parseChatNews(data: unknown): ChatNews | null {
  if (typeof data !== 'object' || data === null) return null;
  const { messages, read_by, status } = data as Partial<ChatNews>;
  const isKnown = status === 'ongoing' || status === 'closed';
  return isKnown && Array.isArray(messages) && read_by !== undefined ? { messages, read_by, status } : null;
}
