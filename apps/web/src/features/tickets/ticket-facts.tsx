import type { OwnTicketSummary } from '@/lib/api-types';
import { factLabels } from './ticket-labels.data';
import styles from './tickets.module.css';

/** What the customer told of the problem. */
export function TicketFacts({ ticket }: { ticket: OwnTicketSummary }) {
  const told = Object.entries(factLabels).flatMap(([field, label]) => {
    const text = ticket[field as keyof typeof factLabels];
    return text === null ? [] : [{ label, text }];
  });
  if (told.length === 0) return <p>Nothing else yet.</p>;
  return (
    <dl className={styles.facts}>
      {told.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
