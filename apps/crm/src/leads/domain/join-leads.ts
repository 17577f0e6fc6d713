import { ACTIVITIES_KEPT } from './handling';
import type { Lead, LeadFacts, SalesFields, SalesRecord } from './lead';
import { joinedFacts } from './lead-sources';

/** Longest that the API takes. */
const LONGEST_NOTES = 10_000;

/** What the lead that stays is when another one of the same person goes into it; the cards are joined elsewhere. */
export function joinLeads(
  kept: Lead,
  gone: Lead,
): LeadFacts & SalesFields & SalesRecord & Pick<Lead, 'carded' | 'came_back'> {
  return {
    ...joinedFacts(kept, gone),
    ...joinedSales(kept, gone),
    ...joinedRecord(kept, gone),
    carded: kept.carded || gone.carded,
    came_back: kept.came_back || gone.came_back,
  };
}

/** What sales wrote on the lead that stays counts; where it says nothing, what they wrote on the other. Notes of both. */
function joinedSales(kept: SalesFields, gone: SalesFields): SalesFields {
  const owners = gone.owner !== null && kept.owner !== null && gone.owner !== kept.owner;
  return {
    status: kept.status === 'new' ? gone.status : kept.status,
    owner: kept.owner ?? gone.owner,
    notes: together(kept.notes, gone.notes, owners ? `The joined lead was ${gone.owner}'s.` : null),
    ...(kept.next_action === null
      ? { next_action: gone.next_action, next_action_at: gone.next_action_at }
      : { next_action: kept.next_action, next_action_at: kept.next_action_at }),
  };
}

function joinedRecord(kept: SalesRecord, gone: SalesRecord): SalesRecord {
  return {
    note_log: [...kept.note_log, ...gone.note_log].toSorted(inTime),
    activities: [...kept.activities, ...gone.activities].toSorted(inTime).slice(-ACTIVITIES_KEPT),
    unseen: kept.unseen || gone.unseen,
    seen: kept.seen ?? gone.seen,
  };
}

const inTime = (a: { readonly at: Date }, b: { readonly at: Date }): number => a.at.getTime() - b.at.getTime();

/** Texts below each other, each once; null when there is none. */
export function together(...texts: readonly (string | null)[]): string | null {
  const told = [...new Set(texts.filter((text): text is string => text !== null && text.trim() !== ''))];
  return told.length === 0 ? null : told.join('\n\n').slice(0, LONGEST_NOTES);
}
