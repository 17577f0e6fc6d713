import type { Translate } from '@/i18n/get-translations';
import type { LeadActivity } from '@/lib/api-types';
import { formatDate, formatFieldName } from '@/lib/format';
import { statuses } from './lead-filter';

const fields = ['status', 'owner', 'notes', 'next_action', 'next_action_at'] as const;

/** What people did with a lead, a sentence for each change. */
export function describeLeadActivity(
  { action, changes }: Pick<LeadActivity, 'action' | 'changes'>,
  t: Translate<'leads'>,
): string[] {
  const valueText = (field: string, value: string | null) => {
    if (value === null || value === '') return t('history.nothing');
    const status = field === 'status' ? statuses.find((one) => one === value) : undefined;
    const shown = status ? t(`statuses.${status}`) : field === 'next_action_at' ? formatDate(value) : value;
    return t('history.quoted', { value: shown });
  };
  const fieldText = (field: string) => {
    const known = fields.find((name) => name === field);
    return known ? t(`history.fields.${known}`) : formatFieldName(field);
  };
  const changed = changes.map(({ field, from, to }) =>
    t('history.changed', { field: fieldText(field), from: valueText(field, from), to: valueText(field, to) }),
  );
  return action === 'edited' && changed.length > 0 ? changed : [t(`history.${action}`), ...changed];
}
