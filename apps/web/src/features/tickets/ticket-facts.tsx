import { useTranslations } from 'use-intl';
import type { OwnTicketSummary } from '@/lib/api-types';
import { factFields } from './ticket-labels';
import styles from './tickets.module.css';

/** What the customer told of the problem. */
export function TicketFacts({ ticket }: { ticket: OwnTicketSummary }) {
  const t = useTranslations('tickets');
  const told = factFields.flatMap((field) => {
    const text = ticket[field];
    return text === null ? [] : [{ label: t(`facts.${field}`), text }];
  });
  if (told.length === 0) return <p>{t('noFacts')}</p>;
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
