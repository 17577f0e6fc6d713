import { ApiProblem } from '@abbotsford/api-client';
import type { Card, Deal } from '@/lib/api-types';

/** The deal as it is stored now, when a request was refused because it knew an older version; else null. */
export function currentDeal(failure: unknown): Deal | null {
  if (!(failure instanceof ApiProblem) || failure.status !== 409) return null;
  return isDeal(failure.current) ? failure.current : null;
}

/** What is known of a deal, of what was read and what the board shows: the newest that has its notes, too. */
export function newestDeal(read: Deal | null, card: Card | null): Deal | null {
  if (card !== null && isWhole(card) && card.version >= (read?.version ?? 0)) return card;
  return read;
}

/** Cards that came by an event have all, those of the board lack the notes. */
const isWhole = (card: Card): card is Deal => card.meeting_notes !== undefined && card.comments !== undefined;

function isDeal(value: unknown): value is Deal {
  return typeof value === 'object' && value !== null && 'id' in value && 'status' in value && 'version' in value;
}
