'use client';

import Link from 'next/link';
import { ChatTalk } from '@/features/chat/chat-talk';
import { useChat } from '@/features/chat/use-chat';
import styles from './support-chat.module.css';

const GREETING =
  'Tell me what is wrong, in your own words: coffee, machines, milk, menu, staff or a delivery. What we cannot sort out here goes to our team as a ticket.';
const STARTERS = ['Our coffee tastes different', 'Something is wrong with our machine', 'Where is my delivery?'];

/** The talk with the support bot; it goes on where it was left. */
export function SupportChat() {
  const chat = useChat(true, 'support');
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>Support</h1>
        <Link href="/support/tickets">Your tickets</Link>
      </div>
      <section className={styles.chat} aria-label="Support chat">
        <ChatTalk chat={chat} greeting={GREETING} starters={STARTERS} />
      </section>
    </div>
  );
}
