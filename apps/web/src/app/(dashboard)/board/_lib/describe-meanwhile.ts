import type { Translate } from '@/i18n/get-translations';
import type { BoardColumn, Card } from '@/lib/api-types';

/** What a colleague sees on a card, and so is told of when another changes it. */
const seen = [
  'company_name',
  'deal_value',
  'priority',
  'owner',
  'next_action',
  'next_action_at',
  'won_lost_reason',
  'contact_person',
  'email',
  'mobile',
  'summary',
] as const satisfies readonly (keyof Card)[];

export interface Saying {
  t: Translate<'board'>;
  nameOf: (actorId: string | null) => string;
  columns: readonly BoardColumn[];
}

/** Who changed what of a card while one moved it, and where it is now. */
export function describeMeanwhile(before: Card, now: Card, { t, nameOf, columns }: Saying): string {
  const who = nameOf(now.updated_by);
  const company = now.company_name;
  const column = columns.find(({ id }) => id === now.status)?.title ?? now.status;
  if (before.status !== now.status) return t('meanwhile.moved', { who, company, column });
  const fields = seen.filter((name) => before[name] !== now[name]).map((name) => t(`fields.${name}`));
  if (fields.length === 0) return t('meanwhile.changed', { who, company, column });
  return t('meanwhile.edited', { who, company, column, fields: fields.join(', ') });
}
