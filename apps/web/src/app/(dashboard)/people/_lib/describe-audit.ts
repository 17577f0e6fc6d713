import type { Translate } from '@/i18n/get-translations';
import type { AuditEntry } from '@/lib/api-types';
import { auditActionKey } from '@/lib/audit-action-key';
import { describeCounts, serviceName } from './describe-held';

type PersonAction = Extract<AuditEntry['action'], `person.${string}`>;
/** An entry of what was done with somebody's data. */
export type PersonEntry = AuditEntry & { action: PersonAction };

export const isOfPerson = (entry: AuditEntry): entry is PersonEntry => entry.action.startsWith('person.');

/** Such an entry as a sentence. */
export function describeAudit(
  { action, subject, service, counts }: Pick<PersonEntry, 'action' | 'subject' | 'service' | 'counts'>,
  t: Translate<'people'>,
) {
  return t(`audit.actions.${auditActionKey(action)}`, {
    who: subject ?? t('audit.somebody'),
    service: service === null ? t('services.unknown') : serviceName(service, t),
    what: describeCounts(listed(counts), t),
  });
}

const listed = (counts: AuditEntry['counts']) =>
  Object.entries((counts ?? {}) as Record<string, number>).map(([what, count]) => ({ what, count }));
