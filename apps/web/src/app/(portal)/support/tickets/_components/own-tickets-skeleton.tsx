import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import styles from './own-tickets.module.css';

export function OwnTicketsSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>Loading your tickets</VisuallyHidden>
      <Skeleton width="12rem" height="2.75rem" />
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} height="4.5rem" />
      ))}
    </div>
  );
}
