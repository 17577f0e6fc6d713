import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import styles from './lead-list.module.css';

export function LeadListSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>Loading the leads</VisuallyHidden>
      <Skeleton width="9rem" height="2.75rem" />
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} height="3.25rem" />
      ))}
    </div>
  );
}
