import { VisuallyHidden } from '../visually-hidden/visually-hidden';
import styles from './spinner.module.css';

export function Spinner({ label }: { label: string }) {
  return (
    <>
      <span className={styles.spinner} aria-hidden="true" />
      <VisuallyHidden>{label} </VisuallyHidden>
    </>
  );
}
