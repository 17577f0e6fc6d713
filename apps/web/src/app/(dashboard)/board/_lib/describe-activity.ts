import type { DealActivity } from '@/lib/api-types';
import { formatFieldName } from '@/lib/format';
import { stages } from './deal-fields';

/** What happened to a deal, a sentence for each change. */
export function describeActivity({ action, actor_id, changes }: DealActivity): string[] {
  const by = actor_id === null ? ' by the platform' : '';
  if (action === 'created') return [`Created${by}.`];
  if (action === 'deleted') return [`Deleted${by}.`];
  if (action === 'joined') {
    const joined = `Joined with another card of the same person${by}.`;
    return [
      joined,
      ...describeActivity({ action: 'edited', actor_id, changes } as DealActivity).slice(changes.length ? 0 : 1),
    ];
  }
  if (changes.length === 0) return [action === 'moved' ? `Moved within the column${by}.` : `Edited${by}.`];
  return changes.map(({ field, from, to }) =>
    field === 'status'
      ? `Moved from ${stageName(from)} to ${stageName(to)}${by}.`
      : `${formatFieldName(field)}: ${quote(from)} became ${quote(to)}${by}.`,
  );
}

function stageName(status: string | null): string {
  return stages.find(({ value }) => value === status)?.label ?? status ?? 'nowhere';
}

function quote(value: string | null): string {
  return value === null || value === '' ? 'empty' : `“${value}”`;
}
