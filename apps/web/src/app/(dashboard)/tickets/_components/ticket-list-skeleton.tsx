import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import styles from './desk.module.css';

export function TicketListSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>Loading the tickets</VisuallyHidden>
      <Skeleton width="9rem" height="2.75rem" />
      {Array.from({ length: 7 }, (_, row) => (
        <Skeleton key={row} height="4.5rem" />
      ))}
    </div>
  );
}
