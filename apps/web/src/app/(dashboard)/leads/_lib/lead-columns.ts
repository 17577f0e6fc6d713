/** What the list can show besides the name, in this order. */
export const columnNames = [
  'contact',
  'state',
  'status',
  'owner',
  'type',
  'source',
  'score',
  'next_action',
  'created_at',
  'date',
] as const;
export type ColumnName = (typeof columnNames)[number];

export const usualColumns: readonly ColumnName[] = ['contact', 'state', 'status', 'owner', 'score', 'created_at'];

/** Of what was stored or saved those that there are, in our order; the usual ones when there are none. */
export function columnsFrom(stored: unknown): readonly ColumnName[] {
  const names: unknown[] = Array.isArray(stored) ? stored : [];
  const known = columnNames.filter((name) => names.includes(name));
  return known.length === 0 ? usualColumns : known;
}
