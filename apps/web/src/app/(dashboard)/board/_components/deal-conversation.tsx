'use client';

import { useState } from 'react';
import { Talk } from '@/features/conversations/talk';
import type { Deal } from '@/lib/api-types';

/** The talk with a bot that the deal came of, read when it is opened. */
export function DealConversation({ id, deal }: { id: string; deal: Deal }) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>The conversation that it came of</summary>
      {opened ? <Talk id={id} changedAt={deal.updated_at} who="Customer" /> : null}
    </details>
  );
}
