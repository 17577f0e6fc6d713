import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** There is nothing else on the page, so that its title is that of the page. */
  wholePage?: boolean;
}

export function EmptyState({ title, children, action, wholePage = false }: EmptyStateProps) {
  const Title = wholePage ? 'h1' : 'h2';
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      <p className={styles.text}>{children}</p>
      {action}
    </div>
  );
}
