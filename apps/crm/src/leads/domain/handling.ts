import type { ActivityChange } from '@abbotsford/contracts';
import type { Activity, Lead, LeadPatch, Note, SalesFields } from './lead';

export const ACTIVITIES_KEPT = 500;
export const NOTES_KEPT = 500;
/** Of a long text the log shows so much. */
const SHOWN = 300;

export type SalesPatch = Partial<SalesFields>;

/** What a change by people sets, with its entry in the log; null when it says nothing new. */
export function changedBySales(lead: Lead, patch: SalesPatch, actor_id: string, at: Date): LeadPatch | null {
  const changes = (Object.keys(patch) as (keyof SalesPatch)[])
    .map((field) => ({ field, from: asText(lead[field]), to: asText(patch[field] ?? null) }))
    .filter(({ from, to }) => from !== to);
  if (changes.length === 0) return null;
  return { ...patch, activities: logged(lead.activities, entryOf(changes, actor_id, at)) };
}

/** Null when there is no room for it. */
export function withNote(lead: Lead, note: Note): LeadPatch | null {
  return lead.note_log.length < NOTES_KEPT ? { note_log: [...lead.note_log, note] } : null;
}

export const logged = (activities: readonly Activity[], entry: Activity): readonly Activity[] =>
  [...activities, entry].slice(-ACTIVITIES_KEPT);

function entryOf(changes: readonly ActivityChange[], actor_id: string, at: Date): Activity {
  const shown = changes.map(({ field, from, to }) => ({ field, from: cut(from), to: cut(to) }));
  return { action: 'edited', actor_id, changes: shown, at };
}

const cut = (text: string | null): string | null => text && text.slice(0, SHOWN);

const asText = (value: SalesFields[keyof SalesFields]): string | null =>
  value instanceof Date ? value.toISOString() : value;
