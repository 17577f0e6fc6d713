'use client';

import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { ChatLauncher } from './chat-launcher';
import { ChatPanel } from './chat-panel';
import { useChat } from './use-chat';

const OpenChatContext = createContext<(() => void) | null>(null);

/** Opens the chat from anywhere on the page. */
export function useOpenChat(): () => void {
  const open = use(OpenChatContext);
  if (!open) throw new Error('useOpenChat needs a ChatProvider above it');
  return open;
}

/** The page with the chat in its corner. The focus goes into the chat, and back to what opened it. */
export function ChatProvider({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<Element | null>(null);
  const launcher = useRef<HTMLButtonElement>(null);
  const chat = useChat(isOpen);

  const open = useCallback(() => {
    opener.current = document.activeElement;
    setIsOpen(true);
  }, []);

  const close = useCallback(() => {
    setIsOpen(false);
    // The launcher is away while the chat is open, so it can take the focus only after it is back.
    requestAnimationFrame(() => {
      const target = opener.current instanceof HTMLElement && opener.current.isConnected ? opener.current : null;
      if (target && target !== document.body) target.focus();
      else launcher.current?.focus();
    });
  }, []);

  const content = useMemo(() => children, [children]);
  return (
    <OpenChatContext value={open}>
      {content}
      {isOpen ? <ChatPanel chat={chat} onClose={close} /> : <ChatLauncher ref={launcher} onOpen={open} />}
    </OpenChatContext>
  );
}
