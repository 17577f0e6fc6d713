import { classNames } from '../class-names';
import styles from './bar.module.css';

export interface BarProps {
  /** What it measures, for screen readers. */
  label: string;
  /** The share that is filled, 0 to 1; what lies outside counts as the nearer end. */
  value: number;
  /** `progress` tells how far something has come, `meter` how much of something there is. */
  kind?: 'progress' | 'meter';
  /** What screen readers say in place of the share in per cent. */
  valueText?: string | undefined;
  className?: string | undefined;
}

export function Bar({ label, value, kind = 'progress', valueText, className }: BarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role={kind === 'progress' ? 'progressbar' : 'meter'}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText}
      className={classNames(styles.bar, className)}
    >
      <div className={styles.fill} style={{ width: `${percent}%` }} />
    </div>
  );
}
