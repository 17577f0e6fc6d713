import type { ReactNode, Ref } from 'react';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  title: string;
  /** Whatever somebody wrote: a title that may be long, and is smaller. */
  isSubject?: boolean;
  /** Beside the title: how it stands, such as whether the page is live. */
  state?: ReactNode;
  /** What may be done. */
  actions?: ReactNode;
  /** Below the title. */
  description?: ReactNode;
  /** The title, for what takes the focus there. */
  ref?: Ref<HTMLHeadingElement> | undefined;
}

/** The top of a page of the dashboard; on its own where the page is no column to read, as the board. */
export function PageHeader({ title, isSubject = false, state, actions, description, ref }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={isSubject ? styles.subject : styles.title} ref={ref} tabIndex={ref ? -1 : undefined}>
          {title}
        </h1>
        {state}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {description ? <div className={styles.description}>{description}</div> : null}
    </header>
  );
}
