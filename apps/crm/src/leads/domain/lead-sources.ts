import { sourceToStore, type LeadSnapshot } from '@abbotsford/contracts';
import { comparableEmail } from '@abbotsford/text';
import type { Lead, LeadFacts, LeadSource, ToldFacts } from './lead';
import { placesOf } from './places';

const CONVERSATIONS_KEPT = 200;
/** Sessions of one person whose every word is kept; of older ones only that they are this person's. */
const SOURCES_KEPT = 50;
const VISITORS_KEPT = 200;

type Completeness = Lead['completeness'];

/** Values that belong to another one: they come from the same source, or not at all. */
const followers: Readonly<Record<string, string>> = {
  timeline_date: 'timeline',
  volume_text: 'volume',
  callback_date: 'callback_time',
};

export function firstFacts(snapshot: LeadSnapshot): LeadFacts {
  return {
    ...factsOf([sourceOf(snapshot)]),
    visitor_ids: [snapshot.visitor_id],
    conversation_ids: [snapshot.conversation_id],
    conversation_history: historyOf(snapshot),
  };
}

/**
 * What a snapshot adds to what is known, or null. Snapshots of any of the person's sessions may come in any order and
 * more than once, and the outcome is the same: of one session the newest gives the facts and the oldest the source, of
 * several sessions see `factsOf`; and completeness never falls.
 */
export function newsOf(known: LeadFacts, snapshot: LeadSnapshot): Partial<LeadFacts> | null {
  const before = known.sources.find(({ visitor_id }) => visitor_id === snapshot.visitor_id);
  const source = before ? heardAgain(before, snapshot) : sourceOf(snapshot);
  const isKnown = known.conversation_ids.includes(snapshot.conversation_id);
  if (source === before && isKnown) return null;
  const facts = factsOf([...known.sources.filter((s) => s !== before), source]);
  const isNewest = facts.sources[0]?.visitor_id === source.visitor_id && source.revision === snapshot.revision;
  return {
    ...facts,
    visitor_ids: withNewest(known.visitor_ids, [snapshot.visitor_id], VISITORS_KEPT),
    conversation_ids: withNewest(known.conversation_ids, [snapshot.conversation_id], CONVERSATIONS_KEPT),
    ...(isNewest && source !== before ? { conversation_history: historyOf(snapshot) } : {}),
  };
}

/** Two leads of one person as one. Which comes first does not matter to what is told. */
export function joinedFacts(a: LeadFacts, b: LeadFacts): LeadFacts {
  const [older, newer] = a.date <= b.date ? [a, b] : [b, a];
  return {
    ...factsOf([...a.sources, ...b.sources.filter(({ visitor_id }) => !a.visitor_ids.includes(visitor_id))]),
    visitor_ids: withNewest(a.visitor_ids, b.visitor_ids, VISITORS_KEPT),
    conversation_ids: withNewest(older.conversation_ids, newer.conversation_ids, CONVERSATIONS_KEPT),
    conversation_history: newer.conversation_history,
  };
}

/**
 * What all sessions of a person say together. Field by field the session that was heard last wins, and where it says
 * nothing the one before it; what loses stays in the sources (see also-told.ts).
 */
export function factsOf(unordered: readonly LeadSource[]): ToldFacts {
  const sources = unordered.toSorted(newestFirst).slice(0, SOURCES_KEPT);
  const [newest] = sources;
  if (!newest) throw new Error('a lead has at least one session');
  return {
    sources,
    emails: distinct(sources.map(({ email }) => email && comparableEmail(email))),
    phones: distinct(sources.map(({ mobile }) => mobile)),
    places: distinct(sources.flatMap(placesOf)),
    completeness: sources.map((s) => s.completeness).reduce(higher),
    wants_human: sources.some((s) => s.wants_human),
    support: sources.some((s) => s.support),
    user_name: latest(sources, ({ user_name }) => user_name),
    email: latest(sources, ({ email }) => email),
    mobile: latest(sources, ({ mobile }) => mobile),
    summary: summaryOf(sources),
    qualification_data: qualificationOf(sources),
    source: earliest(sources, ({ source }) => source ?? null),
    latest_source: latest(sources, ({ latest_source, source }) => latest_source ?? source ?? null),
    source_conversation_id: earliest(sources, ({ source_conversation_id }) => source_conversation_id),
    date: newest.date,
    ...scoreOf(sources),
  };
}

export const higher = (a: Completeness, b: Completeness): Completeness =>
  a === 'qualified' || b === 'qualified' ? 'qualified' : 'partial';

/** Whether something was told: neither nothing nor an empty list. */
export const isTold = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

function sourceOf(snapshot: LeadSnapshot): LeadSource {
  return {
    ...latestWords(snapshot),
    visitor_id: snapshot.visitor_id,
    completeness: snapshot.completeness,
    first_revision: snapshot.revision,
    source: sourceToStore(snapshot.source),
    latest_source: sourceToStore(snapshot.source),
    source_conversation_id: snapshot.conversation_id,
    first_date: new Date(snapshot.at),
  };
}

/** The same object when the snapshot says nothing new. */
function heardAgain(known: LeadSource, snapshot: LeadSnapshot): LeadSource {
  const completeness = higher(known.completeness, snapshot.completeness);
  const isNewer = snapshot.revision > known.revision;
  const isFirst = snapshot.revision < known.first_revision;
  if (!isNewer && !isFirst && completeness === known.completeness) return known;
  return {
    ...known,
    ...(isNewer ? latestWords(snapshot) : {}),
    ...(isNewer && snapshot.source ? { latest_source: sourceToStore(snapshot.source) } : {}),
    ...(isFirst
      ? {
          first_revision: snapshot.revision,
          source: sourceToStore(snapshot.source),
          source_conversation_id: snapshot.conversation_id,
          first_date: new Date(snapshot.at),
        }
      : {}),
    completeness,
  };
}

function latestWords(snapshot: LeadSnapshot) {
  return {
    revision: snapshot.revision,
    wants_human: snapshot.wants_human,
    support: snapshot.support ?? false,
    user_name: snapshot.user_name,
    email: snapshot.email,
    mobile: snapshot.mobile,
    summary: snapshot.summary,
    lead_score: snapshot.lead_score,
    score_reasons: snapshot.score_reasons.map(({ reason, points }) => ({ reason, points })),
    qualification_data: snapshot.qualification_data,
    facts: snapshot.facts ?? [],
    date: new Date(snapshot.at),
  };
}

const historyOf = ({ conversation_history }: LeadSnapshot): LeadFacts['conversation_history'] =>
  conversation_history.map(({ role, text, timestamp }) => ({ role, text, timestamp }));

/** Of one session as the bot counted it; of several the reasons of all, each once, to 100 at most. */
function scoreOf(all: readonly LeadSource[]): Pick<LeadSource, 'lead_score' | 'score_reasons'> {
  // People of ours tell nothing that counts.
  const sources = all.filter(({ by_hand = false }) => !by_hand);
  const [newest, ...others] = sources;
  if (!newest) return { lead_score: 0, score_reasons: [] };
  if (others.length === 0) return { lead_score: newest.lead_score, score_reasons: newest.score_reasons };
  const reasons = new Map(sources.flatMap((s) => s.score_reasons.map((r) => [r.reason, r] as const)).toReversed());
  const score_reasons = [...reasons.values()].toSorted((a, b) => b.points - a.points || (a.reason < b.reason ? -1 : 1));
  const sum = score_reasons.reduce((total, { points }) => total + points, 0);
  return { lead_score: Math.max(0, Math.min(100, sum)), score_reasons };
}

function qualificationOf(sources: readonly LeadSource[]): Record<string, unknown> {
  const keys = distinct(sources.flatMap(({ qualification_data }) => Object.keys(qualification_data)));
  return Object.fromEntries(
    keys.map((key) => {
      const leading = followers[key] ?? key;
      const teller = sources.find(({ qualification_data }) => isTold(qualification_data[leading])) ?? sources[0];
      return [key, teller?.qualification_data[key] ?? null];
    }),
  );
}

/** Of the session that told most, the later of two: somebody who comes back only to say hello changes nothing. */
const summaryOf = (sources: readonly LeadSource[]): string =>
  sources.reduce((a, b) => (toldIn(b) > toldIn(a) ? b : a)).summary;

const toldIn = ({ qualification_data, by_hand = false }: LeadSource): number =>
  by_hand ? -1 : Object.values(qualification_data).filter(isTold).length;

const latest = <T>(sources: readonly LeadSource[], value: (source: LeadSource) => T | null): T | null =>
  sources.map(value).find((v) => v !== null) ?? null;

/** Of the session that was heard first, of those that tell it. */
const earliest = <T>(sources: readonly LeadSource[], value: (source: LeadSource) => T | null): T | null =>
  latest(
    sources.toSorted((a, b) => a.first_date.getTime() - b.first_date.getTime()),
    value,
  );

const distinct = <T>(values: readonly (T | null)[]): T[] => [...new Set(values.filter((v): v is T => v !== null))];

const withNewest = (known: readonly string[], more: readonly string[], atMost: number): string[] =>
  [...known, ...more.filter((one) => !known.includes(one))].slice(-atMost);

const newestFirst = (a: LeadSource, b: LeadSource): number =>
  b.date.getTime() - a.date.getTime() || (a.visitor_id < b.visitor_id ? -1 : 1);
