import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import { stages } from '../_lib/deal-fields';
import styles from './board.module.css';

export function BoardSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>Loading the deals</VisuallyHidden>
      <div className={styles.top}>
        <Skeleton width="9rem" height="2.75rem" />
        <Skeleton width="16rem" height="2.75rem" />
      </div>
      <div className={styles.columns}>
        {stages.map(({ value }, index) => (
          <div key={value} className={styles.column}>
            <Skeleton width="8rem" height="1.5rem" />
            {Array.from({ length: 3 - (index % 3) }, (_, card) => (
              <Skeleton key={card} height="6.5rem" />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
