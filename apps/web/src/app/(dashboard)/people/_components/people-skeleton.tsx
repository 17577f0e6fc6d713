import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import styles from './people.module.css';

export function PeopleSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>Loading the page</VisuallyHidden>
      <Skeleton width="9rem" height="2.75rem" />
      <Skeleton height="5rem" />
      <Skeleton height="12rem" />
    </div>
  );
}
