import styles from './skip-link.module.css';

/** Id of the element with what a page is about. It takes the focus, so it has tabIndex -1. */
export const CONTENT_ID = 'content';

/** For the keyboard: past the links that each page begins with. Shown while it has the focus. */
export function SkipLink() {
  return (
    <a href={`#${CONTENT_ID}`} className={styles.link}>
      Skip to the content
    </a>
  );
}
