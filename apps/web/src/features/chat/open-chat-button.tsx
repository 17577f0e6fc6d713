'use client';

import { Button, type ButtonVariant } from '@abbotsford/ui';
import type { ReactNode } from 'react';

declare global {
  interface Window {
    /** Takes commands also before the widget is there; see docs/widget.md. */
    abbotsfordChat?: { push(command: readonly ['open']): unknown };
  }
}

/** Opens the chat in the corner of the page. */
export function OpenChatButton({ variant, children }: { variant: ButtonVariant; children: ReactNode }) {
  const open = () => {
    window.abbotsfordChat ??= [];
    window.abbotsfordChat.push(['open']);
  };
  return (
    <Button variant={variant} onClick={open}>
      {children}
    </Button>
  );
}
