import { Skeleton, VisuallyHidden } from '@abbotsford/ui';
import styles from './conversations.module.css';

export function ConversationsSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <VisuallyHidden>Loading the conversations</VisuallyHidden>
      <Skeleton width="14rem" height="2.75rem" />
      {Array.from({ length: 6 }, (_, row) => (
        <Skeleton key={row} height="4.5rem" />
      ))}
    </div>
  );
}
