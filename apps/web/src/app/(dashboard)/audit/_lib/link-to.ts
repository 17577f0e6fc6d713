import type { AuditEntry } from '@/lib/api-types';
import { thingOf } from './actions.data';

/** Where a thing is shown, by its kind; the others have no page of their own. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  lead: (id) => `/leads/${id}`,
  deal: (id) => `/board?deal=${id}`,
  ticket: (id) => `/tickets/${id}`,
  conversation: (id) => `/conversations/${id}`,
  document: (id) => `/knowledge/${id}`,
  webhook: (id) => `/webhooks/${id}`,
  answer: (id) => `/knowledge/answers/${id}`,
};

/** Where what an entry tells of can be looked at; null when there is nothing to see, as of what was deleted. */
export function linkTo({ action, thing_id, lead_ids }: Pick<AuditEntry, 'action' | 'thing_id' | 'lead_ids'>) {
  if (action.endsWith('.deleted')) return null;
  const thing = thingOf(action);
  const id = thing === 'lead' && lead_ids.length === 1 ? (lead_ids[0] ?? null) : thing_id;
  return id === null ? null : (pages[thing]?.(id) ?? null);
}
