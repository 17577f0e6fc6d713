import type { Deal } from '@/lib/api-types';
import { formatCount, formatMoney } from '@/lib/format';

/** "3 open deals, $4,200": how many and, once somebody said so, how much a year. */
export function describeDeals(deals: readonly Deal[], one = 'deal'): string {
  const value = deals.reduce((sum, deal) => sum + deal.deal_value, 0);
  return value > 0 ? `${formatCount(deals.length, one)}, ${formatMoney(value)}` : formatCount(deals.length, one);
}
