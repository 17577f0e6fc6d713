import type { LeadSort } from '@/lib/api-types';
import styles from './leads-page.module.css';

export interface SortButtonProps {
  label: string;
  /** What the first press sorts by; the next one turns it around. */
  by: LeadSort;
  current: LeadSort;
  onSort: (sort: LeadSort) => void;
}

/** A heading that sorts; which way it does is told by `aria-sort` of its column. */
export function SortButton({ label, by, current, onSort }: SortButtonProps) {
  const field = by.replace('-', '');
  const isSorted = current.replace('-', '') === field;
  const turned = (current.startsWith('-') ? field : `-${field}`) as LeadSort;
  return (
    <button type="button" className={styles.sort} onClick={() => onSort(isSorted ? turned : by)}>
      {label}
      <span aria-hidden="true" className={styles.arrow}>
        {isSorted ? (current.startsWith('-') ? '↓' : '↑') : ''}
      </span>
    </button>
  );
}
