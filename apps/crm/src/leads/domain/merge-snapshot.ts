import type { LeadSnapshot } from '@abbotsford/contracts';
import type { Lead, LeadFacts } from './lead';

const CONVERSATIONS_KEPT = 200;

type Completeness = Lead['completeness'];

export function firstFacts(snapshot: LeadSnapshot): LeadFacts {
  return {
    ...latestFacts(snapshot),
    completeness: snapshot.completeness,
    first_revision: snapshot.revision,
    source_conversation_id: snapshot.conversation_id,
    conversation_ids: [snapshot.conversation_id],
  };
}

/**
 * What a snapshot adds to what is known, or null. Snapshots may come in any order and more than once, and the outcome
 * is the same: the newest gives the facts, the oldest the source, and completeness never falls.
 */
export function newsOf(known: LeadFacts, snapshot: LeadSnapshot): Partial<LeadFacts> | null {
  const completeness = higher(known.completeness, snapshot.completeness);
  const news: Partial<LeadFacts> = {
    ...(snapshot.revision > known.revision ? latestFacts(snapshot) : {}),
    ...(snapshot.revision < known.first_revision
      ? { first_revision: snapshot.revision, source_conversation_id: snapshot.conversation_id }
      : {}),
    ...(completeness === known.completeness ? {} : { completeness }),
    ...(known.conversation_ids.includes(snapshot.conversation_id)
      ? {}
      : { conversation_ids: [...known.conversation_ids, snapshot.conversation_id].slice(-CONVERSATIONS_KEPT) }),
  };
  return Object.keys(news).length === 0 ? null : news;
}

export const higher = (a: Completeness, b: Completeness): Completeness =>
  a === 'qualified' || b === 'qualified' ? 'qualified' : 'partial';

function latestFacts(snapshot: LeadSnapshot) {
  return {
    revision: snapshot.revision,
    wants_human: snapshot.wants_human,
    user_name: snapshot.user_name,
    email: snapshot.email,
    mobile: snapshot.mobile,
    summary: snapshot.summary,
    lead_score: snapshot.lead_score,
    score_reasons: snapshot.score_reasons.map(({ reason, points }) => ({ reason, points })),
    qualification_data: snapshot.qualification_data,
    conversation_history: snapshot.conversation_history.map(({ role, text, timestamp }) => ({ role, text, timestamp })),
    date: new Date(snapshot.at),
  };
}
