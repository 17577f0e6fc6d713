import { Card, Skeleton, VisuallyHidden } from '@abbotsford/ui';
import styles from './lead-detail.module.css';

export function LeadDetailSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>Loading the lead</VisuallyHidden>
      <Skeleton width="16rem" height="2.75rem" />
      <div className={styles.columns}>
        <Card className={styles.card}>
          {[1, 2, 3, 4, 5].map((row) => (
            <Skeleton key={row} />
          ))}
        </Card>
        <Card className={styles.card}>
          {['60%', '75%', '50%'].map((width) => (
            <Skeleton key={width} width={width} height="3rem" />
          ))}
        </Card>
      </div>
    </div>
  );
}
