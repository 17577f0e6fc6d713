'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { AbbotsfordChat } from '@/features/chat/abbotsford-chat';
import { useSession } from '@/features/session/services-provider';
import styles from './support-chat.module.css';

/** The talk with the support bot; it goes on where it was left. */
export function SupportChat({ apiUrl }: { apiUrl: string }) {
  const { state, session } = useSession();
  const id = state.status === 'signed-in' ? state.user.id : null;
  const customer = useMemo(
    () => id && { id, authorise: (options: { renew: boolean }) => session.token(options) },
    [id, session],
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>Support</h1>
        <Link href="/support/tickets">Your tickets</Link>
      </div>
      <section className={styles.chat} aria-label="Support chat">
        {customer ? <AbbotsfordChat key={customer.id} apiUrl={apiUrl} customer={customer} /> : null}
      </section>
    </div>
  );
}
