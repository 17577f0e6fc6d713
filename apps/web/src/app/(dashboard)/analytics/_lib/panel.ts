export type Unit = 'count' | 'percent' | 'usd' | 'aud' | 'seconds' | 'rating';

export interface PanelColumn {
  readonly label: string;
  readonly unit: Unit;
}

export interface PanelRow {
  readonly name: string;
  /** One for each column; null where there is nothing to say. */
  readonly values: readonly (number | null)[];
  /** Of all values of the row, where columns have no unit in common. */
  readonly unit?: Unit;
}

/** A table of figures, and how it is drawn. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  /** How this is counted, in a sentence. */
  readonly counted: string;
  /** What the names of rows are. */
  readonly names: string;
  readonly columns: readonly PanelColumn[];
  readonly rows: readonly PanelRow[];
  /** `days`: a line over time for each column; `ranking`: a bar for each row. None: only the table says it. */
  readonly chart: 'days' | 'ranking' | null;
  /** How many of the columns are drawn, from the first. */
  readonly drawn: number;
}

export const unitOf = ({ columns }: Panel, row: PanelRow, index: number): Unit =>
  row.unit ?? columns[index]?.unit ?? 'count';

export const isEmpty = ({ rows }: Panel): boolean =>
  rows.every(({ values }) => values.every((value) => value === null || value === 0));
