import type { ReactNode } from 'react';
import styles from './stat-tile.module.css';

/** Figures at a glance, beside each other. */
export function StatTiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.tiles} aria-label={label}>
      {children}
    </ul>
  );
}

export interface StatTileProps {
  label: string;
  /** As it is read: a figure with its unit. */
  value: ReactNode;
  /** How it differs from before. */
  change?: ReactNode;
  /** What it counts. */
  note?: ReactNode;
}

/** One figure with its name; stands in `StatTiles`. */
export function StatTile({ label, value, change, note }: StatTileProps) {
  return (
    <li className={styles.tile}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
      {change ? <span className={styles.change}>{change}</span> : null}
      {note ? <span className={styles.note}>{note}</span> : null}
    </li>
  );
}
