import type { LeadSort, LeadSortKey } from '@abbotsford/contracts';
import { invalid } from '@abbotsford/service-kit';
import type { LeadRow } from './leads.schema';

type SortValue = string | number | Date;

/** A sorted list, by a field that is stored for it. */
export interface LeadOrder {
  readonly field: 'created_at' | 'date' | 'lead_score' | 'name_key' | 'due_key';
  readonly direction: 1 | -1;
}

/** Where a page ended. */
export interface LeadPlace {
  readonly value: SortValue;
  readonly id: string;
}

const fields: Readonly<Record<LeadSortKey, LeadOrder['field']>> = {
  created_at: 'created_at',
  date: 'date',
  lead_score: 'lead_score',
  user_name: 'name_key',
  next_action_at: 'due_key',
};

export function orderOf(sort: LeadSort): LeadOrder {
  return sort.startsWith('-')
    ? { field: fields[sort.slice(1) as LeadSortKey], direction: -1 }
    : { field: fields[sort as LeadSortKey], direction: 1 };
}

/** `<the sorted value as JSON, in hexadecimal>-<id>` */
export function cursorOf(row: LeadRow, { field }: LeadOrder): string {
  const value = row[field];
  const text = JSON.stringify(value instanceof Date ? value.getTime() : value);
  return `${Buffer.from(text).toString('hex')}-${row._id.toHexString()}`;
}

/** @throws ServiceError request.invalid when the cursor is of another order */
export function placeOf(cursor: string, { field }: LeadOrder): LeadPlace {
  const split = cursor.lastIndexOf('-');
  const value = parsed(Buffer.from(cursor.slice(0, split), 'hex').toString());
  const id = cursor.slice(split + 1);
  if (field === 'name_key' && typeof value === 'string') return { value, id };
  if (field === 'lead_score' && typeof value === 'number') return { value, id };
  const isTime = field !== 'name_key' && field !== 'lead_score' && Number.isInteger(value);
  const time = new Date(isTime ? (value as number) : Number.NaN);
  if (Number.isNaN(time.getTime())) {
    throw invalid([
      { field: 'cursor', message: 'cursor must be the next_cursor of the page before, with the same sort' },
    ]);
  }
  return { value: time, id };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
