import { Spinner } from '@abbotsford/ui';
import styles from './loading.module.css';

export default function Loading() {
  return (
    <main className={styles.loading}>
      <Spinner label="Loading the page" />
    </main>
  );
}
