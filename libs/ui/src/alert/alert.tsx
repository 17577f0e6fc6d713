import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './alert.module.css';

export type AlertTone = 'danger' | 'warning' | 'info' | 'good';

/** A message in the page. One about a failure interrupts a screen reader; the others wait their turn. */
export function Alert({ tone = 'info', children }: { tone?: AlertTone; children: ReactNode }) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={classNames(styles.alert, styles[tone])}>
      {children}
    </div>
  );
}
