import { Card, Skeleton, VisuallyHidden } from '@abbotsford/ui';
import styles from './document-detail.module.css';

export function DocumentDetailSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>Loading the document</VisuallyHidden>
      <Skeleton width="20rem" height="2.75rem" />
      <div className={styles.columns}>
        <Card>
          <Skeleton height="26rem" />
        </Card>
        <Card>
          <Skeleton height="12rem" />
        </Card>
      </div>
    </div>
  );
}
