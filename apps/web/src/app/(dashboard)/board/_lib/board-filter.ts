import { ages, DAY_MS, type Age } from '@/lib/ages.data';
import type { Card, DealSource, Priority } from '@/lib/api-types';
import { priorities, sources } from './deal-fields';

/** Which cards are shown; an empty part leaves nothing out. */
export interface BoardFilter {
  search: string;
  /** A name, or NOBODY. */
  owner: string;
  priority: Priority | '';
  source: DealSource | '';
  /** Dollars a year, a whole number as text. */
  min_value: string;
  max_value: string;
  age: Age | '';
  action: 'overdue' | 'none' | '';
}

export const NOBODY = '-';

export const noFilter: BoardFilter = {
  search: '',
  owner: '',
  priority: '',
  source: '',
  min_value: '',
  max_value: '',
  age: '',
  action: '',
};

type Query = Pick<URLSearchParams, 'get'>;

/** The filter that an address names. What it has of no choice of ours leaves nothing out. */
export function readFilter(query: Query): BoardFilter {
  const text = (name: string, max: number) => (query.get(name) ?? '').slice(0, max);
  const amount = (name: string) => (/^\d{1,10}$/.test(text(name, 11)) ? text(name, 11) : '');
  const chosen = <T extends string>(name: string, of: readonly T[]) =>
    of.find((each) => each === query.get(name)) ?? '';
  return {
    search: text('search', 100),
    owner: text('owner', 120),
    priority: chosen('priority', priorities),
    source: chosen('source', sources),
    min_value: amount('min_value'),
    max_value: amount('max_value'),
    age: chosen('age', Object.keys(ages) as Age[]),
    action: chosen('action', ['overdue', 'none']),
  };
}

/** The address of the board: the parts of the filter that leave something out, and the deal that is open. */
export function writeAddress(filter: BoardFilter, dealId: string | null): string {
  const parts = Object.entries(filter).filter(([, value]) => value !== '');
  const query = new URLSearchParams(dealId === null ? parts : [...parts, ['deal', dealId]]).toString();
  return query === '' ? '/board' : `/board?${query}`;
}

export const isFiltered = (filter: BoardFilter): boolean => Object.values(filter).some((value) => value !== '');

/** Whether a card passes. `now` is in milliseconds. */
export function passes(filter: BoardFilter, now: number): (card: Card) => boolean {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  const { newerThan = Infinity, olderThan = 0 } = filter.age === '' ? {} : (ages[filter.age] as Record<string, number>);
  return (card) => {
    const days = (now - Date.parse(card.created_at)) / DAY_MS;
    return (
      words.every((word) => searchable(card).includes(word)) &&
      (filter.owner === '' || (card.owner ?? NOBODY) === filter.owner) &&
      (filter.priority === '' || card.priority === filter.priority) &&
      (filter.source === '' || card.source === filter.source) &&
      (filter.min_value === '' || card.deal_value >= Number(filter.min_value)) &&
      (filter.max_value === '' || card.deal_value <= Number(filter.max_value)) &&
      days <= newerThan &&
      days >= olderThan &&
      (filter.action !== 'overdue' || isOverdue(card, now)) &&
      (filter.action !== 'none' || card.next_action === null)
    );
  };
}

/** Whether its next action should have been done. A deal that is won or lost waits for nothing. */
export const isOverdue = (card: Card, now: number): boolean =>
  card.next_action_at !== null &&
  card.status !== 'won' &&
  card.status !== 'lost' &&
  Date.parse(card.next_action_at) < now;

function searchable({ company_name, contact_person, email, mobile, summary, owner, next_action }: Card): string {
  return [company_name, contact_person, email, mobile, summary, owner, next_action].join('\n').toLowerCase();
}
