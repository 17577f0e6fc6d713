import { ApiProblem } from '@abbotsford/api-client';
import type { Deal } from '@/lib/api-types';

/** The deal as it is stored now, when a request was refused because it knew an older version; else null. */
export function currentDeal(failure: unknown): Deal | null {
  if (!(failure instanceof ApiProblem) || failure.status !== 409) return null;
  return isDeal(failure.current) ? failure.current : null;
}

function isDeal(value: unknown): value is Deal {
  return typeof value === 'object' && value !== null && 'id' in value && 'status' in value && 'version' in value;
}
