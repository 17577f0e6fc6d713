import type { BoardColumn } from '@/lib/api-types';

/** Count, dollars a year, and the same as likely as the column is won. */
export interface Sums {
  count: number;
  value: number;
  weighted: number;
}

export function sumsOf({ deals, probability }: BoardColumn): Sums {
  const value = deals.reduce((sum, { deal_value }) => sum + deal_value, 0);
  return { count: deals.length, value, weighted: (value * probability) / 100 };
}

export const addSums = (a: Sums, b: Sums): Sums => ({
  count: a.count + b.count,
  value: a.value + b.value,
  weighted: a.weighted + b.weighted,
});
