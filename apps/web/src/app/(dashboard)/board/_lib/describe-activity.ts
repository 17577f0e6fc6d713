import type { Translate } from '@/i18n/get-translations';
import type { BoardColumn, DealActivity } from '@/lib/api-types';
import { formatDate, formatFieldName } from '@/lib/format';
import { fieldNames, type FieldName } from './deal-fields';

export interface Telling {
  t: Translate<'board'>;
  columns: readonly BoardColumn[];
}

type Happened = Pick<DealActivity, 'action' | 'changes'>;

/** What happened to a deal, a sentence for each change. */
export function describeActivity({ action, changes }: Happened, { t, columns }: Telling): string[] {
  const stageName = (status: string | null) => columns.find(({ id }) => id === status)?.title ?? status ?? '';
  const quote = (field: string, value: string | null) => {
    if (value === null || value === '') return t('activities.empty');
    return `“${field === 'next_action_at' ? formatDate(value) : value}”`;
  };
  const fieldName = (field: string) => {
    const known = fieldNames.find((name) => name === field.replace(/^joined /, ''));
    return known ? t(`fields.${known satisfies FieldName}`) : formatFieldName(field);
  };
  const changed = changes.map(({ field, from, to }) =>
    field === 'status'
      ? t('activities.moved', { from: stageName(from), to: stageName(to) })
      : t('activities.changed', { field: fieldName(field), from: quote(field, from), to: quote(field, to) }),
  );
  switch (action) {
    case 'created':
      return [t('activities.created')];
    case 'deleted':
      return [t('activities.deleted')];
    case 'joined':
      return [t('activities.joined'), ...changed];
    case 'moved':
      return changed.length > 0 ? changed : [t('activities.movedWithin')];
    case 'edited':
      return changed.length > 0 ? changed : [t('activities.edited')];
  }
}
