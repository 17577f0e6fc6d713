import { describe, expect, it } from 'vitest';
import type { Conversation, ConversationNews } from '@/lib/api-types';
import { withMessages, withNews } from './apply-news';

const timestamp = '2026-11-29T10:00:00Z';
const conversation = {
  conversation_id: 'c-1',
  status: 'ongoing',
  holder: null,
  latest: null,
  messages: [{ id: 'm-1', user: 'Hello', timestamp }],
} as unknown as Conversation;
const holder = { id: 'p-1', name: 'Sam', since: timestamp, until: null };
const news = (changes: Partial<ConversationNews> = {}): ConversationNews => ({
  conversation_id: 'c-1',
  chat_type: 'outbound',
  status: 'ongoing',
  holder,
  messages: [],
  at: timestamp,
  ...changes,
});

describe('news of a conversation', () => {
  it('add what was said, once, by whom it was said', () => {
    const said = news({
      messages: [
        { id: 'm-1', role: 'user', text: 'Hello', timestamp },
        { id: 'p-1', role: 'staff', name: 'Sam', text: 'I am here', timestamp },
      ],
    });
    const after = withMessages(withMessages(conversation, said), said);
    expect(after.messages).toEqual([
      { id: 'm-1', user: 'Hello', timestamp },
      { id: 'p-1', staff: 'I am here', name: 'Sam', timestamp },
    ]);
    expect(after).toMatchObject({ holder, latest: { text: 'I am here' } });
  });

  it('of a conversation that has ended say so, and leave what was said last', () => {
    const spoken = withNews(conversation, news({ messages: [{ id: 'm-2', role: 'user', text: 'Bye', timestamp }] }));
    expect(withNews(spoken, news({ status: 'closed', holder: null }))).toMatchObject({
      status: 'closed',
      holder: null,
      latest: { text: 'Bye' },
    });
  });

  it('of another conversation change nothing', () => {
    expect(withNews(conversation, news({ conversation_id: 'c-2' }))).toBe(conversation);
  });
});
