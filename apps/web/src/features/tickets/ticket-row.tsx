import Link from 'next/link';
import type { ReactNode } from 'react';
import type { OwnTicketSummary } from '@/lib/api-types';
import { moveByArrows } from './move-by-arrows';
import styles from './tickets.module.css';

export interface TicketRowProps {
  ticket: OwnTicketSummary;
  href: string;
  badges: ReactNode;
  /** What else matters to the reader: a span each. */
  children: ReactNode;
}

export function TicketRow({ ticket, href, badges, children }: TicketRowProps) {
  return (
    <li className={styles.row}>
      <Link href={href} className={styles.name} onKeyDown={moveByArrows}>
        <span className={styles.number}>{ticket.number}</span> {ticket.summary}
      </Link>
      <span className={styles.badges}>{badges}</span>
      <span className={styles.meta}>{children}</span>
    </li>
  );
}
