import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import styles from './document-list.module.css';

export function DocumentListSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>Loading the knowledge base</VisuallyHidden>
      <Skeleton width="16rem" height="2.75rem" />
      <Skeleton height="8rem" />
      {Array.from({ length: 6 }, (_, row) => (
        <Skeleton key={row} height="3.25rem" />
      ))}
    </div>
  );
}
