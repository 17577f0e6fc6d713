import type { ConversationFilter, ConversationQuery } from '@/lib/api-types';
import { choices } from './choices.data';

export const noFilter: ConversationFilter = {
  ...{ search: '', chat_type: '', status: '', only: '', rating: '', from: '', to: '' },
};

type Query = Pick<URLSearchParams, 'get'>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter that an address names. What it has of no choice of ours leaves nothing out. */
export const readFilter = (query: Query): ConversationFilter => ({
  search: (query.get('search') ?? '').trim().slice(0, 200),
  chat_type: chosen(query, 'chat_type', choices.chat_type),
  status: chosen(query, 'status', choices.status),
  only: chosen(query, 'only', choices.only),
  rating: chosen(query, 'rating', choices.rating),
  from: day(query, 'from'),
  to: day(query, 'to'),
});

/** The address of a filter: the parts that leave something out. */
export const writeFilter = (filter: ConversationFilter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();

export const isFiltered = (filter: ConversationFilter): boolean => writeFilter(filter) !== '';

/** As the API is asked; days are those of the reader. */
export function queryOf({ search, chat_type, status, only, rating, from, to }: ConversationFilter): ConversationQuery {
  return {
    ...(search !== '' && { search }),
    ...(chat_type !== '' && { chat_type }),
    ...(status !== '' && { status }),
    ...(only === 'wants_human' && { wants_human: true }),
    ...(only === 'no_help' && { no_help: true }),
    ...((only === 'lead' || only === 'ticket') && { outcome: only }),
    ...(rating !== '' && { rating: Number(rating) }),
    ...(from !== '' && { from: startOf(from, 0) }),
    ...(to !== '' && { to: startOf(to, 1) }),
  };
}

/** When a day begins, or so many days after it. */
function startOf(text: string, later: number): string {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

const day = (query: Query, name: string): string => {
  const text = query.get(name) ?? '';
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
};

const chosen = <T extends string>(query: Query, name: string, all: readonly T[]): T | '' =>
  all.find((each) => each === query.get(name)) ?? '';
