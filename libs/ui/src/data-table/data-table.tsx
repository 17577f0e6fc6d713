import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { VisuallyHidden } from '../visually-hidden/visually-hidden';
import styles from './data-table.module.css';

export interface DataColumn<Row> {
  /** Its heading, and what it is known by. */
  readonly label: string;
  /** What its heading shows instead, such as a button that sorts by it. */
  readonly heading?: ReactNode;
  readonly sorted?: 'ascending' | 'descending' | undefined;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and what can be done with a row stand at its end. */
  readonly kind?: 'text' | 'number' | 'actions';
  /** What a card says before and after the value, since it has no headings. */
  readonly onCard?: { readonly before?: string; readonly after?: (row: Row) => string; readonly wide?: boolean };
}

/** Where the rows are a part of a long list; the others are room that is kept for them. Heights are in pixels. */
export interface TablePart {
  /** The place of the first row in the list. */
  readonly first: number;
  /** How many there are in all. */
  readonly of: number;
  readonly before: number;
  readonly after: number;
  readonly measure: (row: HTMLElement | null) => void;
}

export interface DataTableProps<Row> {
  /** What the table is of: `caption` is seen, `label` is only heard. */
  readonly caption?: ReactNode;
  readonly label?: string;
  /** The first one names the row. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly part?: TablePart;
  /** Few short columns: it stays a table however little room there is. */
  readonly dense?: boolean;
  /** Other rows are on their way to take their place. */
  readonly busy?: boolean;
}

/** Rows with the same columns; where there is no room for these, each row is a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, label, columns, rows, keyOf, part, dense = false, busy } = props;
  return (
    <div className={dense ? undefined : styles.frame}>
      <table
        className={classNames(styles.table, dense && styles.dense)}
        aria-label={label}
        aria-busy={busy}
        aria-rowcount={part && part.of + 1}
      >
        {caption === undefined ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ label: name, heading = name, sorted, kind = 'text' }) => (
              <th key={name} scope="col" className={styles[kind]} aria-sort={sorted}>
                {kind === 'actions' ? <VisuallyHidden>{name}</VisuallyHidden> : heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part ? <Room height={part.before} columns={columns.length} /> : null}
          {rows.map((row, index) => (
            <tr key={keyOf(row)} {...(part && placeOf(part, index))}>
              {columns.map((column, index) => (
                <Cell key={column.label} column={column} row={row} isName={index === 0} />
              ))}
            </tr>
          ))}
          {part ? <Room height={part.after} columns={columns.length} /> : null}
        </tbody>
      </table>
    </div>
  );
}

const placeOf = ({ first, measure }: TablePart, index: number) => ({
  ref: measure,
  'data-index': first + index,
  // The headings are the first row.
  'aria-rowindex': first + index + 2,
});

function Room({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={styles.room}>
      <td colSpan={columns} style={{ height }} />
    </tr>
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
