import Papa from 'papaparse';
import type { AuditEntry } from '@abbotsford/contracts';

/** The columns of the file, in their order. */
const columns = [
  'at',
  'action',
  'outcome',
  'actor_id',
  'actor_role',
  'thing_id',
  'lead_ids',
  'fields',
  'subject',
  'counts',
  'service',
  'request_id',
  'erasure_id',
  'id',
] as const satisfies readonly (keyof AuditEntry)[];

/** Lines of the file; no cell is a formula. Ends with a line break. */
export function writeAudit(entries: readonly AuditEntry[], withHeadings: boolean): string {
  if (entries.length === 0 && !withHeadings) return '';
  const rows = entries.map((entry) => columns.map((name) => asCell(entry[name])));
  return `${Papa.unparse(withHeadings ? [[...columns], ...rows] : rows, { escapeFormulae: true })}\r\n`;
}

function asCell(value: AuditEntry[(typeof columns)[number]]): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([what, count]) => `${what}=${String(count)}`)
    .join(' ');
}
