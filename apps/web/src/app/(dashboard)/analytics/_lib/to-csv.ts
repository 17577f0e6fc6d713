import type { Panel } from './panel';

type Cell = string | number | null;

/** A table as CSV (RFC 4180), with plain numbers: shares from 0 to 1, durations in seconds. */
export const panelToCsv = (panel: Panel): string => toCsv(tableOf(panel));

/** All tables one after another, each under its title. */
export const panelsToCsv = (panels: readonly Panel[]): string =>
  toCsv(panels.flatMap((panel, index) => [...(index === 0 ? [] : [[]]), [panel.title], ...tableOf(panel)]));

function tableOf({ names, columns, rows }: Panel): readonly (readonly Cell[])[] {
  return [[names, ...columns.map(({ label }) => label)], ...rows.map(({ name, values }) => [name, ...values])];
}

const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('');

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  // Sources of leads are named by visitors, and spreadsheets take such beginnings for formulas.
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
