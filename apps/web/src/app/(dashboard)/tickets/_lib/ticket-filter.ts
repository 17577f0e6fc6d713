import { categoryLabels, statusLabels, urgencyLabels } from '@/features/tickets/ticket-labels.data';
import type { TicketFilter } from '@/lib/api-types';

export const noFilter: TicketFilter = {
  status: '',
  urgency: '',
  category: '',
  assignee: '',
  overdue: false,
  search: '',
};

type Query = Pick<URLSearchParams, 'get'>;

/** The filter that an address names. What it has of no choice of ours leaves nothing out. */
export const readFilter = (query: Query): TicketFilter => ({
  status: chosen(query, 'status', statusLabels.staff),
  urgency: chosen(query, 'urgency', urgencyLabels),
  category: chosen(query, 'category', categoryLabels),
  assignee: text(query, 'assignee', 120),
  overdue: query.get('overdue') === 'true',
  search: text(query, 'search', 100),
});

/** The address of a filter: the parts that leave something out. */
export function writeFilter(filter: TicketFilter): string {
  const parts = Object.entries(filter).filter(([, value]) => value !== '' && value !== false);
  return new URLSearchParams(parts.map(([name, value]) => [name, String(value)])).toString();
}

export const isFiltered = (filter: TicketFilter): boolean => writeFilter(filter) !== '';

const text = (query: Query, name: string, max: number): string => (query.get(name) ?? '').trim().slice(0, max);

function chosen<T extends string>(query: Query, name: string, labels: Readonly<Record<T, string>>): T | '' {
  const value = query.get(name) ?? '';
  return Object.hasOwn(labels, value) ? (value as T) : '';
}
