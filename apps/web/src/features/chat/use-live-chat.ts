'use client';

import { useEffect, useEffectEvent } from 'react';
import type { StreamEvent } from '@abbotsford/api-client';
import { keepListening } from '@/features/live/keep-listening';
import { usePageVisible } from '@/features/live/use-page-visible';
import { parseChatNews, type ChatNews } from './chat-news';

export interface LiveChatHandlers {
  open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  /** What happened before is unknown, so read the conversation anew. */
  onConnect: () => void;
  onNews: (news: ChatNews) => void;
  onTyping: () => void;
}

/**
 * Listens to the conversation while the page can be seen: a person may join it and write.
 * @param conversation the one that goes on; null: there is nothing to listen to
 */
export function useLiveChat(conversation: string | null, handlers: LiveChatHandlers): void {
  const visible = usePageVisible();
  const open = useEffectEvent(handlers.open);
  const connected = useEffectEvent(handlers.onConnect);
  const happened = useEffectEvent(({ event, data }: StreamEvent) => {
    if (event === 'typing') return handlers.onTyping();
    const news = event === 'news' ? parseChatNews(data) : null;
    if (news) handlers.onNews(news);
  });

  const listensTo = visible ? conversation : null;
  useEffect(() => {
    if (listensTo === null) return;
    const closed = new AbortController();
    const listening = {
      open: (signal: AbortSignal) => open(signal),
      onConnect: () => connected(),
      onEvent: (event: StreamEvent) => happened(event),
      onLost: () => undefined,
    };
    void keepListening(listening, closed.signal);
    return () => closed.abort();
    // A new conversation of the session is another one to listen to.
  }, [listensTo]);
}
