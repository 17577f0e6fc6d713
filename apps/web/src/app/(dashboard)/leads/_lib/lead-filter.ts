import { ages, DAY_MS, type Age } from '@/lib/ages.data';
import type { LeadQuery, LeadSort, LeadStatus, LeadSummary } from '@/lib/api-types';

/** Which leads are shown and in which order; an empty part leaves nothing out, and without an order new ones are first. */
export interface LeadFilter {
  search: string;
  /** `yes`: the inbox, what nobody has looked at since there was news. */
  inbox: 'yes' | '';
  status: LeadStatus | '';
  /** A name, or NOBODY. */
  owner: string;
  /** The kind of customer, by its value. */
  type: string;
  /** Where they came from, as the overview has it. */
  came_from: string;
  completeness: LeadSummary['completeness'] | '';
  score: Score | '';
  age: Age | '';
  sort: LeadSort | '';
}

export const NOBODY = '-';

export const statuses: readonly LeadStatus[] = ['new', 'contacted', 'converted', 'closed'];
export const completenesses = ['qualified', 'partial'] as const;

/** Points of 100. */
export const scores = {
  high: { min_score: 70 },
  middle: { min_score: 40, max_score: 69 },
  low: { max_score: 39 },
} as const satisfies Record<string, Pick<LeadQuery, 'min_score' | 'max_score'>>;
export type Score = keyof typeof scores;

/** The orders besides the usual one. */
export const sorts: readonly LeadSort[] = [
  'created_at',
  ...(['-date', 'date'] as const),
  ...(['-lead_score', 'lead_score'] as const),
  ...(['user_name', '-user_name'] as const),
  ...(['next_action_at', '-next_action_at'] as const),
];

export const noFilter: LeadFilter = {
  search: '',
  inbox: '',
  status: '',
  owner: '',
  type: '',
  came_from: '',
  completeness: '',
  score: '',
  age: '',
  sort: '',
};

type Query = Pick<URLSearchParams, 'get'>;

/** The filter that an address names. What it has of no choice of ours leaves nothing out. */
export function readFilter(query: Query): LeadFilter {
  const text = (name: string, max: number) => (query.get(name) ?? '').slice(0, max);
  const chosen = <T extends string>(name: string, of: readonly T[]) =>
    of.find((each) => each === query.get(name)) ?? '';
  return {
    search: text('search', 100),
    inbox: chosen('inbox', ['yes']),
    status: chosen('status', statuses),
    owner: text('owner', 120),
    type: text('type', 60),
    came_from: text('came_from', 200),
    completeness: chosen('completeness', completenesses),
    score: chosen('score', Object.keys(scores) as Score[]),
    age: chosen('age', Object.keys(ages) as Age[]),
    sort: chosen('sort', sorts),
  };
}

/** The filter as part of an address; the stars of names are written so that every place takes them. */
export const writeFilter = (filter: LeadFilter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString().replaceAll('*', '%2A');

export function writeAddress(filter: LeadFilter): string {
  const query = writeFilter(filter);
  return query === '' ? '/leads' : `/leads?${query}`;
}

/** Whether it leaves something out; an order does not. */
export const isFiltered = (filter: LeadFilter): boolean => writeFilter({ ...filter, sort: '' }) !== '';

/** As the API is asked. `now` is in milliseconds. */
export function queryOf(filter: LeadFilter, now: number): LeadQuery {
  const { search, inbox, status, owner, type, came_from, completeness, score, age } = filter;
  const { newerThan, olderThan }: { newerThan?: number; olderThan?: number } = age === '' ? {} : ages[age];
  const daysAgo = (days: number) => new Date(now - days * DAY_MS).toISOString();
  const words = search.trim();
  return {
    ...(words !== '' && { search: words }),
    ...(inbox !== '' && { unseen: true }),
    ...(status !== '' && { status }),
    ...(owner !== '' && (owner === NOBODY ? { unassigned: true } : { owner })),
    ...(type !== '' && { type }),
    ...(came_from !== '' && { came_from }),
    ...(completeness !== '' && { completeness }),
    ...(score !== '' && scores[score]),
    ...(newerThan !== undefined && { from: daysAgo(newerThan) }),
    ...(olderThan !== undefined && { to: daysAgo(olderThan) }),
  };
}
