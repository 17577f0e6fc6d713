import { describe, expect, it } from 'vitest';
import { aDeal } from './board.fixture';
import { describeDeals } from './describe-deals';

describe('describeDeals', () => {
  it('counts the deals and adds their values', () => {
    const deals = [aDeal('a', { deal_value: 4_000 }), aDeal('b', { deal_value: 200 })];
    expect(describeDeals(deals, 'open deal')).toBe('2 open deals, $4,200');
  });

  it('says nothing of money while no value is known', () => {
    expect(describeDeals([aDeal('a', { deal_value: 0 })])).toBe('1 deal');
  });
});
