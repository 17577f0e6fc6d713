import type { AuditEntry } from '@/lib/api-types';
import { formatCount } from '@/lib/format';
import { describeCounts } from './describe-held';
import { serviceLabels } from './held-names.data';

type Described = Pick<AuditEntry, 'action' | 'subject' | 'service' | 'counts' | 'lead_ids'>;

const sentences: Readonly<Record<AuditEntry['action'], (entry: Described) => string>> = {
  'lead.deleted': () => 'Deleted a lead',
  'lead.restored': () => 'Brought back a lead',
  'lead.imported': ({ counts }) => `Took in a table of ${formatCount(listed(counts)[0]?.count ?? 0, 'lead')}`,
  'lead.merged': ({ lead_ids }) => `Joined ${formatCount(lead_ids.length, 'lead')} of one person`,
  'person.looked_up': ({ subject }) => `Looked up ${subject ?? 'a person'}`,
  'person.exported': ({ subject }) => `Took a copy of what is held of ${subject ?? 'a person'}`,
  'person.erasure_requested': ({ subject }) => `Had ${subject ?? 'a person'} erased`,
  'person.erased': ({ subject, service, counts }) =>
    `${serviceLabels[service ?? ''] ?? service ?? 'A service'} erased ${subject ?? 'a person'}: ${describeCounts(listed(counts))}`,
  'person.erasure_completed': ({ subject }) => `Nothing is left of ${subject ?? 'a person'}`,
};

/** One entry of the audit as a sentence. */
export function describeAudit(entry: Described): string {
  return sentences[entry.action](entry);
}

const listed = (counts: AuditEntry['counts']) =>
  Object.entries((counts ?? {}) as Record<string, number>).map(([what, count]) => ({ what, count }));
