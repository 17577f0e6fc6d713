import type { Translate } from '@/i18n/get-translations';
import type { AuditEntry } from '@/lib/api-types';
import { describeCounts, serviceName } from './describe-held';

type Described = Pick<AuditEntry, 'action' | 'subject' | 'service' | 'counts' | 'lead_ids'>;

/** One entry of the audit as a sentence. */
export function describeAudit({ action, subject, service, counts, lead_ids }: Described, t: Translate<'people'>) {
  const all = listed(counts);
  return t(`audit.actions.${keyOf(action)}`, {
    who: subject ?? t('audit.somebody'),
    count: action === 'lead.imported' ? (all[0]?.count ?? 0) : lead_ids.length,
    service: service === null ? t('services.unknown') : serviceName(service, t),
    what: describeCounts(all, t),
  });
}

const listed = (counts: AuditEntry['counts']) =>
  Object.entries((counts ?? {}) as Record<string, number>).map(([what, count]) => ({ what, count }));

/** The name of an action as that of a message, where a dot has a meaning of its own. */
const keyOf = <A extends string>(action: A) => action.replace('.', '_') as Underscored<A>;
type Underscored<A extends string> = A extends `${infer Of}.${infer Done}` ? `${Of}_${Done}` : A;
