import type { ReactNode } from 'react';
import styles from './fact-table.module.css';

export interface FactTableProps {
  /** What the table is, for those who do not see it. */
  label: string;
  /** Empty where the cells say themselves what they are. */
  columns: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly [name: string, ...cells: ReactNode[]])[];
}

/** Facts in rows; where there is no room they scroll sideways, by keyboard too. */
export function FactTable({ label, columns, rows }: FactTableProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        {columns.length > 0 ? (
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
