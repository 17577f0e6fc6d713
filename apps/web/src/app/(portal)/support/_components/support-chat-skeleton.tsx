import { Skeleton } from '@abbotsford/ui';
import styles from './support-chat.module.css';

export function SupportChatSkeleton() {
  return (
    <div className={styles.page} aria-hidden="true">
      <Skeleton width="10rem" height="2.5rem" />
      <div className={styles.chat} />
    </div>
  );
}
