import styles from './skeleton.module.css';

/** A grey bar in the place of content that is loading. Width and height are CSS lengths. */
export function Skeleton({ width = '100%', height = '1rem' }: { width?: string; height?: string }) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />;
}
