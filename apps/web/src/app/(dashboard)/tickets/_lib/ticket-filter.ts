import { categories, ticketStatuses, urgencies } from '@/features/tickets/ticket-labels';
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
  status: chosen(query, 'status', ticketStatuses),
  urgency: chosen(query, 'urgency', urgencies),
  category: chosen(query, 'category', categories),
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

const chosen = <T extends string>(query: Query, name: string, all: readonly T[]): T | '' =>
  all.find((each) => each === query.get(name)) ?? '';
