import type { LeadFact } from '@abbotsford/contracts';
import type { LeadSource } from './lead';

type Teller = Pick<LeadSource, 'facts' | 'qualification_data'>;

/** What all sessions of a person say together, to read: field by field the first of them that tells it, the newest first. */
export function factsToRead(sources: readonly Teller[]): LeadFact[] {
  const facts = new Map<string, LeadFact>();
  for (const fact of sources.flatMap(factsOfSession)) if (!facts.has(fact.field)) facts.set(fact.field, fact);
  return [...facts.values()];
}

/** As the bot put it; plainly, of sessions from before it did. */
export const factsOfSession = ({ facts = [], qualification_data }: Teller): readonly LeadFact[] =>
  facts.length > 0 ? facts : Object.entries(qualification_data).flatMap(([field, value]) => plainFact(field, value));

/** Of use to the conversation only, shown by other names, or told by another fact. */
const unread = new Set(['name', 'email', 'phone', 'intent_stage', 'timeline_date', 'volume_text']);

function plainFact(field: string, value: unknown): LeadFact[] {
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? '' : String(value ?? '').trim();
  const label = field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ');
  return text === '' || unread.has(field) ? [] : [{ field, label, value: text, text }];
}
