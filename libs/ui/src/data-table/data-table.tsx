import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { VisuallyHidden } from '../visually-hidden/visually-hidden';
import styles from './data-table.module.css';

export interface DataColumn<Row> {
  /** Its heading, and what it is known by. */
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and what can be done with a row stand at its end. */
  readonly kind?: 'text' | 'number' | 'actions';
  /** What a card says before and after the value, since it has no headings. */
  readonly onCard?: { readonly before?: string; readonly after?: (row: Row) => string; readonly wide?: boolean };
}

export interface DataTableProps<Row> {
  /** What the table is of: `caption` is seen, `label` is only heard. */
  readonly caption?: ReactNode;
  readonly label?: string;
  /** The first one names the row. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Few short columns: it stays a table however little room there is. */
  readonly dense?: boolean;
  /** Other rows are on their way to take their place. */
  readonly busy?: boolean;
}

/** Rows with the same columns; where there is no room for these, each row is a card. */
export function DataTable<Row>({ caption, label, columns, rows, keyOf, dense = false, busy }: DataTableProps<Row>) {
  return (
    <div className={dense ? undefined : styles.frame}>
      <table className={classNames(styles.table, dense && styles.dense)} aria-label={label} aria-busy={busy}>
        {caption === undefined ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ label: heading, kind = 'text' }) => (
              <th key={heading} scope="col" className={styles[kind]}>
                {kind === 'actions' ? <VisuallyHidden>{heading}</VisuallyHidden> : heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) => (
                <Cell key={column.label} column={column} row={row} isName={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row, isName }: { column: DataColumn<Row>; row: Row; isName: boolean }) {
  const { cell, kind = 'text', onCard = {} } = column;
  const content = (
    <>
      {onCard.before === undefined ? null : <span className={styles.inline}>{onCard.before} </span>}
      {cell(row)}
      {onCard.after ? <span className={styles.inline}> {onCard.after(row)}</span> : null}
    </>
  );
  const className = classNames(styles[kind], onCard.wide && styles.wide);
  return isName ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  );
}
