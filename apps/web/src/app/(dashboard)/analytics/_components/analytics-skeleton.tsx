import { Skeleton } from '@abbotsford/ui';
import styles from './analytics.module.css';

export function AnalyticsSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <Skeleton width="12rem" height="2.25rem" />
      <Skeleton height="3rem" />
      <div className={styles.tiles}>
        {Array.from({ length: 8 }, (_, index) => (
          <Skeleton key={index} height="7rem" />
        ))}
      </div>
      <div className={styles.panels}>
        {Array.from({ length: 4 }, (_, index) => (
          <Skeleton key={index} height="20rem" />
        ))}
      </div>
    </div>
  );
}
