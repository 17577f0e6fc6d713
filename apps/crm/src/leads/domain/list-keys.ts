import { plain } from './plain';
import type { Lead } from './lead';

/** By what lists are sorted, filtered and searched; it follows from the rest of the lead. */
export interface ListKeys {
  /** For the order of names; who has none comes last. */
  readonly name_key: string;
  /** When the next action is due; what has none comes last. */
  readonly due_key: Date;
  /** The kind of customer, and what sales call it. */
  readonly type: string | null;
  readonly type_label: string | null;
  /** Campaigns, pages and sites that the person first or last came from, as `<kind>:<value>`. */
  readonly came_from: readonly string[];
  /** The beginnings of the words that a search finds: to ask for one of them is one look into an index. */
  readonly beginnings: readonly string[];
}

const LAST_NAME = '\uffff';
export const NEVER_DUE = new Date('9999-12-31T00:00:00.000Z');
const LONGEST_NAME = 60;
const LONGEST_PLACE = 200;
const SHORTEST_BEGINNING = 2;
/** What a search says of a word beyond it is not looked at. */
const LONGEST_BEGINNING = 20;
const BEGINNINGS_KEPT = 500;

type Told = Pick<
  Lead,
  'user_name' | 'emails' | 'phones' | 'qualification_data' | 'sources' | 'source' | 'latest_source'
>;

export function toldKeys(lead: Told): Omit<ListKeys, 'due_key'> {
  const type = textOf(lead.qualification_data['customer_type']);
  const label = lead.sources
    .flatMap(({ facts = [] }) => facts)
    .find(({ field, value }) => field === 'customer_type' && value === type)?.text;
  return {
    name_key: plain(lead.user_name ?? '').slice(0, LONGEST_NAME) || LAST_NAME,
    type,
    type_label: type && (label ?? type),
    came_from: [...new Set([lead.source, lead.latest_source].flatMap(placesBefore))],
    beginnings: beginningsOf(lead),
  };
}

export const dueKey = (next_action_at: Date | null): Date => next_action_at ?? NEVER_DUE;

/** The words of a search, as leads are found by them. */
export function searchedWords(search: string): readonly string[] {
  const text = search.trim().toLowerCase();
  if (/^[\d\s+().-]+$/.test(text)) return [text.replace(/\D/g, '').replace(/^0+/, '')].filter(isLongEnough).map(cut);
  if (text.includes('@')) return [cut(text)];
  return plain(text).split(' ').filter(isLongEnough).map(cut);
}

function placesBefore(source: Lead['source']): readonly string[] {
  if (!source) return [];
  const { page, referrer, utm_source, utm_medium, utm_campaign } = source;
  const told = {
    campaign: utm_campaign,
    source: utm_source,
    medium: utm_medium,
    page: page && URL.parse(page)?.pathname,
    site: referrer && URL.parse(referrer)?.hostname,
  };
  return Object.entries(told).flatMap(([kind, value]) => (value ? [`${kind}:${value}`.slice(0, LONGEST_PLACE)] : []));
}

function beginningsOf({ emails, phones, sources }: Told): readonly string[] {
  const names = sources.flatMap(({ user_name, qualification_data }) => [
    user_name ?? '',
    textOf(qualification_data['cafe_name']) ?? '',
  ]);
  const words = [
    ...[...names, ...emails].flatMap((text) => plain(text).split(' ')),
    ...emails,
    ...phones.flatMap(asDialled),
  ];
  const beginnings = words.flatMap((word) =>
    Array.from({ length: cut(word).length }, (_, end) => word.slice(0, end + 1)).filter(isLongEnough),
  );
  return [...new Set(beginnings)].slice(0, BEGINNINGS_KEPT);
}

/** From abroad and, without its first zero, at home: country codes have up to three digits. */
function asDialled(phone: string): readonly string[] {
  const digits = phone.replace(/\D/g, '');
  return Array.from({ length: 4 }, (_, from) => digits.slice(from));
}

const isLongEnough = (word: string): boolean => word.length >= SHORTEST_BEGINNING;
const cut = (word: string): string => word.slice(0, LONGEST_BEGINNING);

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
