import { formatCount, formatFieldName } from '@/lib/format';
import { heldNames } from './held-names.data';

interface Held {
  what: string;
  count: number;
}

/** "1 lead", "12 messages". */
export function describeHeld({ what, count }: Held): string {
  const [one, many] = heldNames[what] ?? [formatFieldName(what).toLowerCase(), formatFieldName(what).toLowerCase()];
  return formatCount(count, one, many);
}

/** "1 lead, 2 cards on the board", or that there was nothing. */
export function describeCounts(counts: readonly Held[]): string {
  const told = counts.filter(({ count }) => count > 0).map(describeHeld);
  return told.length === 0 ? 'nothing was held here' : told.join(', ');
}
