'use client';

import { Button, type ButtonVariant } from '@abbotsford/ui';
import type { ReactNode } from 'react';
import { useOpenChat } from './chat-provider';

export function OpenChatButton({ variant, children }: { variant: ButtonVariant; children: ReactNode }) {
  const open = useOpenChat();
  return (
    <Button variant={variant} onClick={open}>
      {children}
    </Button>
  );
}
